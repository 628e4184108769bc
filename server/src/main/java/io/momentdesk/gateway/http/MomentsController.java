package io.momentdesk.gateway.http;

import io.momentdesk.moment.Decision;
import io.momentdesk.moment.Moments;
import io.momentdesk.site.Moment;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Facts in, decision out; changes nothing. */
@RestController
@RequestMapping("/api/v1/moments")
class MomentsController {

    private final Moments moments;
    private final Sites sites;
    private final Clock clock;

    MomentsController(Moments moments, Sites sites, Clock clock) {
        this.moments = moments;
        this.sites = sites;
        this.clock = clock;
    }

    @PostMapping("/explain")
    Decision explain(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        FactsReader.Read read = FactsReader.read(RawBody.json(request, (int) BodyLimit.EXPLAIN_LIMIT), clock.instant());
        String queue = sites.find(caller.siteId()).map(Site::defaultQueue).orElse(Moment.STIMULUS.queue());
        Decision decision = moments.decide(read.facts(), queue);
        List<Decision.Ignored> ignored = new ArrayList<>(read.ignored());
        ignored.addAll(decision.ignored());
        return new Decision(
                decision.moment(),
                decision.confidence(),
                decision.abstained(),
                decision.queue(),
                decision.locale(),
                decision.journey(),
                decision.evidence(),
                decision.candidates(),
                List.copyOf(ignored));
    }
}
