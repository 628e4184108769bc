package io.momentdesk.routing;

import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import io.momentdesk.site.Desk;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Calls the {@link Router} when facts have changed, and once a second for what was missed or has become possible with time. */
@Component
public class Wakeful implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Wakeful.class);
    private static final Script SWEEP = Script.of("routing/sweep");
    private static final Script RELEASE = Script.of("routing/release");
    private static final Script DRAIN = Script.of("routing/drain");
    private static final long SWEEP_LEASE_MILLIS = 3000;
    private static final int MOST_DRAINS = 200;

    private final String node = UUID.randomUUID().toString();
    private final Sites sites;
    private final Router router;
    private final Promises promises;
    private final Policies policies;
    private final FollowingRules rules;
    private final Scripts scripts;
    private final RoutingSettings settings;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Rounds rounds = new Rounds(executor);
    private volatile boolean leaving;

    Wakeful(
            Sites sites,
            Router router,
            Promises promises,
            Policies policies,
            FollowingRules rules,
            Scripts scripts,
            RoutingSettings settings) {
        this.sites = sites;
        this.router = router;
        this.promises = promises;
        this.policies = policies;
        this.rules = rules;
        this.scripts = scripts;
        this.settings = settings;
    }

    /** Decides soon, elsewhere, about all conversations whose facts have changed, and gives out what has become possible. */
    public void wake(String site) {
        rounds.ask(site, () -> {
            try {
                decide(site, router.undecided(site));
                drain(site);
            } catch (Refusal away) {
                log.debug("What changed at {} is decided at the next sweep: {}", site, away.getMessage());
            }
        });
    }

    /** Decides soon, elsewhere, about one conversation, and leaves the others to those who know that they have changed. */
    public void wake(String site, String conversation) {
        rounds.ask(site + " " + conversation, () -> decide(site, List.of(conversation)));
    }

    @Scheduled(fixedDelayString = "${momentdesk.routing.sweep:1s}")
    void sweep() {
        for (Site site : leaving ? List.<Site>of() : sites.all()) {
            try {
                policies.publish(site);
                List<String> undecided = sweep(site);
                drain(site.id());
                decide(site.id(), undecided);
                rules.step(node, site);
            } catch (Refusal refused) {
                log.debug("The sweep of {} waits: {}", site.id(), refused.getMessage());
            } catch (RuntimeException failed) {
                log.error("The sweep of {} failed", site.id(), failed);
            }
        }
    }

    /** Not while this node lets the sweeps go: it would have this one again. */
    private synchronized List<String> sweep(Site site) {
        return leaving
                ? List.of()
                : scripts.run(SWEEP, site.id(), arguments(site)).rest(0);
    }

    /** A script gives out so much at once; the rest follows in steps, so that nobody else waits long. */
    private void drain(String site) {
        try {
            int times = 0;
            while (scripts.run(DRAIN, site).flag(0) && times < MOST_DRAINS) {
                times++;
            }
        } catch (Refusal refused) {
            log.debug("What waits at {} is given out later: {}", site, refused.getMessage());
        }
    }

    private Object[] arguments(Site site) {
        List<Object> arguments = new ArrayList<>(List.of(
                node,
                SWEEP_LEASE_MILLIS,
                settings.takeBack().toMillis(),
                settings.emptyDesk().toMillis()));
        for (Desk desk : site.desks()) {
            arguments.add(desk.queue());
            arguments.add(promises.at(site, desk.queue()));
        }
        return arguments.toArray();
    }

    private void decide(String site, List<String> conversations) {
        for (String conversation : conversations) {
            try {
                router.route(site, conversation);
            } catch (Refusal refused) {
                log.debug("Conversation {} is decided later: {}", conversation, refused.getMessage());
            } catch (RuntimeException failed) {
                log.error("Conversation {} could not be decided", conversation, failed);
            }
        }
    }

    @Override
    public void destroy() {
        letGo();
        executor.close();
    }

    private synchronized void letGo() {
        leaving = true;
        sites.all().forEach(site -> release(site.id()));
    }

    private void release(String site) {
        try {
            scripts.run(RELEASE, site, node);
        } catch (Refusal away) {
            log.debug("The sweep of {} is let go by its lease: {}", site, away.getMessage());
        }
    }
}
