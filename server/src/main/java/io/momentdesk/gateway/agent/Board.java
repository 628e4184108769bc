package io.momentdesk.gateway.agent;

import io.momentdesk.routing.Queues;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How each site's desks stand: asked of the store once after each change for all sockets of this node, not by every one of them. */
final class Board {

    /** Leases end without a word in the log. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<String, Known> sites = new ConcurrentHashMap<>();

    private record Known(int changes, long at, List<Queues.State> desks) {

        boolean stillHolds(int now) {
            return changes >= now && System.nanoTime() - at < FRESH_NANOS;
        }
    }

    /** @param changes how often the desks have changed; what was known at fewer is asked anew */
    List<Queues.State> of(String site, int changes, Supplier<List<Queues.State>> ask) {
        return sites.compute(
                        site,
                        (same, known) -> known != null && known.stillHolds(changes)
                                ? known
                                : new Known(changes, System.nanoTime(), ask.get()))
                .desks();
    }
}
