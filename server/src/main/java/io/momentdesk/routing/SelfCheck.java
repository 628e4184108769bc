package io.momentdesk.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.conversation.OpenConversations;
import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.Reply;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import io.momentdesk.site.Desk;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks once a minute whether what must always hold holds: every open conversation in exactly one place, one open chat a visitor, nobody waiting while
 * somebody has room. What does not is mended where an index errs, logged, and counted as {@code momentdesk.invariants.broken} by rule; in a sound desk that
 * stays 0. At most a few hundred conversations are looked at each time, all of them in turn.
 */
@Component
class SelfCheck {

    private static final Logger log = LoggerFactory.getLogger(SelfCheck.class);
    private static final Script CHECK = Script.of("routing/check");
    private static final int AT_ONCE = 300;

    private final Sites sites;
    private final Scripts scripts;
    private final OpenConversations open;
    private final MeterRegistry meters;
    private final RoutingSettings settings;
    private final Map<String, String> lookedAt = new ConcurrentHashMap<>();

    SelfCheck(Sites sites, Scripts scripts, OpenConversations open, MeterRegistry meters, RoutingSettings settings) {
        this.sites = sites;
        this.scripts = scripts;
        this.open = open;
        this.meters = meters;
        this.settings = settings;
    }

    @Scheduled(
            initialDelayString = "${momentdesk.routing.check:60s}",
            fixedDelayString = "${momentdesk.routing.check:60s}")
    void checkAll() {
        for (Site site : sites.all()) {
            try {
                check(site);
            } catch (Refusal away) {
                log.debug("{} is checked later: {}", site.id(), away.getMessage());
            } catch (RuntimeException failed) {
                log.error("{} could not be checked", site.id(), failed);
            }
        }
    }

    private void check(Site site) {
        List<String> next = open.after(site.id(), lookedAt.getOrDefault(site.id(), ""), AT_ONCE);
        List<Object> arguments = new ArrayList<>();
        // a little less, so that the same node's next round is not too early
        arguments.add(settings.check().toMillis() * 9 / 10);
        arguments.add(site.desks().size());
        site.desks().stream().map(Desk::queue).forEach(arguments::add);
        arguments.addAll(next);
        Reply reply = scripts.run(CHECK, site.id(), arguments.toArray());
        if (reply.flag(0)) {
            lookedAt.put(site.id(), next.size() < AT_ONCE ? "" : next.getLast());
            tell(site, reply.rest(1));
        }
    }

    private void tell(Site site, List<String> broken) {
        for (int i = 0; i + 2 < broken.size(); i += 3) {
            meters.counter("momentdesk.invariants.broken", "rule", broken.get(i))
                    .increment();
            log.error("{} of {} is broken: {} {}", broken.get(i), site.id(), broken.get(i + 1), broken.get(i + 2));
        }
    }
}
