package io.momentdesk.routing;

import io.momentdesk.site.Desk;
import io.momentdesk.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** When a ticket will be answered, from the desk's opening hours. */
@Component
public class Promises {

    private static final Duration NEVER_OPEN = Duration.ofDays(1);

    private final Clock clock;
    private final RoutingSettings settings;

    Promises(Clock clock, RoutingSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** @param queue a desk's queue, or one that is gone, which counts as always open */
    public Instant at(Site site, String queue) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant start = site.desk(queue)
                .map(Desk::hours)
                .map(hours -> hours.nextOpening(now, site.zone()).orElse(now.plus(NEVER_OPEN)))
                .orElse(now);
        return start.plus(settings.promise());
    }

    public boolean open(Site site, String queue) {
        return site.desk(queue)
                .map(desk -> desk.hours().isOpen(clock.instant(), site.zone()))
                .orElse(true);
    }
}
