package io.momentdesk.gateway.http;

import io.momentdesk.moment.Decision;
import io.momentdesk.moment.Moments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Facts in, decision out; changes nothing. */
@RestController
@RequestMapping("/api/v1/moments")
class MomentsController {

    private final Moments moments;
    private final Clock clock;

    MomentsController(Moments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    @PostMapping("/explain")
    Decision explain(@RequestBody JsonNode body) {
        FactsReader.Read read = FactsReader.read(body, clock.instant());
        Decision decision = moments.decide(read.facts());
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
