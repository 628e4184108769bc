package io.momentdesk.gateway.http;

import io.momentdesk.moment.Decision;
import io.momentdesk.moment.Moments;
import io.momentdesk.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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
        return moments.decide(read.facts(), sites.byId(caller.siteId()))
                .ignoring(read.ignored())
                .told();
    }
}
