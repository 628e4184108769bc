package io.momentdesk.gateway.http;

import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.wanting.Deflection;
import io.momentdesk.touchpoint.wanting.Gaps;
import io.momentdesk.touchpoint.wanting.Gaps.Found;
import io.momentdesk.touchpoint.wanting.WantingStore.Used;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the desk's knowledge lacks, in visitors' words, and what of it is used. */
@RestController
@RequestMapping("/api/v1/knowledge")
class GapsController {

    private static final int MOST_DAYS = 92;

    private final Gaps gaps;
    private final Deflection deflection;

    GapsController(Gaps gaps, Deflection deflection) {
        this.gaps = gaps;
        this.deflection = deflection;
    }

    record Usage(List<Used> items) {}

    @GetMapping("/gaps")
    Found gaps(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "30") int days) {
        return gaps.found(caller.siteId(), checked(days));
    }

    @GetMapping("/usage")
    Usage usage(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "30") int days) {
        return new Usage(gaps.used(caller.siteId(), checked(days)));
    }

    @GetMapping("/deflection")
    Deflection.Report deflection(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "30") int days) {
        return deflection.report(caller.siteId(), checked(days));
    }

    private static int checked(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal("invalid", "days must be from 1 to " + MOST_DAYS + ".", "days", (long) MOST_DAYS);
        }
        return days;
    }
}
