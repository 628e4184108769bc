package io.momentdesk.touchpoint.hooks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again for what is to be told, on a thread of its own. */
@Component
class HookRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HookRunner.class);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

    private final HookFeed feed;
    private final Courier courier;
    private final FeedStore store;
    private final HookSettings settings;
    private @Nullable ScheduledExecutorService thread;
    private boolean away;

    HookRunner(HookFeed feed, Courier courier, FeedStore store, HookSettings settings) {
        this.feed = feed;
        this.courier = courier;
        this.store = store;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.enabled() && thread == null) {
            courier.go(true);
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("webhooks").factory());
            long every = settings.every().toMillis();
            started.scheduleWithFixedDelay(() -> guarded(this::look), every, every, TimeUnit.MILLISECONDS);
            long tidy = TIDY_EVERY.toMillis();
            started.scheduleWithFixedDelay(() -> guarded(this::tidy), tidy / 10, tidy, TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    private void look() {
        feed.passAll();
        courier.sendDue();
    }

    void tidy() {
        store.tidy(settings.keepBodies(), settings.keep());
    }

    private void guarded(Runnable task) {
        try {
            task.run();
            away = false;
        } catch (RuntimeException failure) {
            if (!away) {
                log.warn("Webhooks wait, for the archive cannot be read now: {}", failure.getMessage());
            }
            away = true;
        }
    }

    /** What is being sent is finished by whoever sends it; what is not noted in time is sent again, by another node, when its lease ends. */
    @Override
    public synchronized void stop() {
        courier.go(false);
        if (thread != null) {
            thread.close();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
