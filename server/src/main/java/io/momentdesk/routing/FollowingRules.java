package io.momentdesk.routing;

import io.momentdesk.conversation.OpenConversations;
import io.momentdesk.moment.Moments;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import io.momentdesk.site.Desk;
import io.momentdesk.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Has open conversations decided again when other rules have come into force, some each second, as if their facts had changed: what waits may move to another
 * desk, what an agent holds stays and its context changes, what an agent has corrected stays corrected. Done by the node that holds the sweep; how far it got
 * is in Redis, so another one goes on. An archive that does not answer is left alone for a while: waiting for it would hold up the sweeps of all sites.
 */
@Component
class FollowingRules {

    private static final Script AGAIN = Script.of("routing/again");
    private static final String DONE = "done";
    /** Fewer than a sweep decides, so that what customers have changed does not wait behind them. */
    private static final int AT_ONCE = 50;

    private static final Duration REST = Duration.ofSeconds(30);

    private final Moments moments;
    private final OpenConversations open;
    private final Scripts scripts;
    private final Clock clock;
    private volatile Instant restsUntil = Instant.MIN;

    FollowingRules(Moments moments, OpenConversations open, Scripts scripts, Clock clock) {
        this.moments = moments;
        this.open = open;
        this.scripts = scripts;
        this.clock = clock;
    }

    /** @param node that holds the sweep */
    void step(String node, Site site) {
        int version = moments.version(site);
        if (version == 0) {
            return;
        }
        List<Object> arguments =
                new ArrayList<>(List.of(node, version, AT_ONCE, site.desks().size()));
        site.desks().stream().map(Desk::queue).forEach(arguments::add);
        String after = scripts.run(AGAIN, site.id(), arguments.toArray()).text(0);
        if (!after.equals(DONE) && !clock.instant().isBefore(restsUntil)) {
            List<String> next = archived(site.id(), after);
            arguments.set(2, 0);
            arguments.add(after);
            arguments.add(next.size() < AT_ONCE ? DONE : next.getLast());
            arguments.addAll(next);
            scripts.run(AGAIN, site.id(), arguments.toArray());
        }
    }

    private List<String> archived(String site, String after) {
        try {
            return open.after(site, after, AT_ONCE);
        } catch (RuntimeException away) {
            restsUntil = clock.instant().plus(REST);
            throw away;
        }
    }
}
