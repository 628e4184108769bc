package io.momentdesk.touchpoint.hooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.touchpoint.Touchpoint;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes deliveries of what has been archived. */
@Component
class HookFeed {

    private static final Logger log = LoggerFactory.getLogger(HookFeed.class);
    private static final int BATCH = 500;

    private final FeedStore store;
    private final HookEvents events;
    private final HookSettings settings;
    private final MeterRegistry meters;
    private final Set<String> stuck = ConcurrentHashMap.newKeySet();

    HookFeed(FeedStore store, HookEvents events, HookSettings settings, MeterRegistry meters) {
        this.store = store;
        this.events = events;
        this.settings = settings;
        this.meters = meters;
    }

    void passAll() {
        for (String site : store.fed()) {
            pass(site);
        }
    }

    /** One site's trouble is not the others'; it is said once, until it is over. */
    private void pass(String site) {
        try {
            while (store.pass(site, BATCH, settings.giveUp(), touchpoint -> events(site, touchpoint)) == BATCH) {
                log.trace("{} has more", site);
            }
            stuck.remove(site);
        } catch (RuntimeException failure) {
            if (stuck.add(site)) {
                log.warn("What happens at {} is not told to webhooks now: {}", site, failure.getMessage());
            }
        }
    }

    /** One that cannot be told must not hold up the rest. */
    private List<HookEvent> events(String site, Touchpoint touchpoint) {
        try {
            return events.of(site, touchpoint);
        } catch (RuntimeException untellable) {
            log.error(
                    "Touchpoint {} of {} cannot be told to webhooks: {}",
                    touchpoint.id(),
                    site,
                    untellable.getClass().getSimpleName());
            meters.counter("momentdesk.webhooks.untold").increment();
            return List.of();
        }
    }
}
