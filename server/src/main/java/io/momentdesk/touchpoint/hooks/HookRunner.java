package io.momentdesk.touchpoint.hooks;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again for what is to be told, on a thread of its own. A node that does not send tidies all the same. */
@Component
class HookRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HookRunner.class);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

    private final HookFeed feed;
    private final Courier courier;
    private final FeedStore store;
    private final HookSettings settings;
    private @Nullable ScheduledExecutorService thread;
    private final Set<String> away = new HashSet<>();

    HookRunner(HookFeed feed, Courier courier, FeedStore store, HookSettings settings) {
        this.feed = feed;
        this.courier = courier;
        this.store = store;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("webhooks").factory());
            if (settings.enabled()) {
                courier.go(true);
                long every = settings.every().toMillis();
                started.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
            }
            long tidy = TIDY_EVERY.toMillis();
            started.scheduleWithFixedDelay(
                    () -> guarded("to be tidied", this::tidy), tidy / 10, tidy, TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    /** What is due is sent although nothing can be added to it. */
    void look() {
        guarded("to be fed", feed::passAll);
        guarded("to be sent", courier::sendDue);
    }

    void tidy() {
        store.tidy(settings.giveUp(), settings.keepBodies(), settings.keep());
    }

    private void guarded(String what, Runnable task) {
        try {
            task.run();
            away.remove(what);
        } catch (RuntimeException failure) {
            if (away.add(what)) {
                log.warn("Webhooks wait {}, for the archive cannot be read now: {}", what, failure.getMessage());
            }
        }
    }

    /** What is being sent has the time of an attempt to end; what is not noted then is sent again, by another node, when its lease ends. */
    @Override
    public synchronized void stop() {
        courier.go(false);
        if (thread != null) {
            thread.close();
            thread = null;
            if (!courier.rests(settings.patience())) {
                log.info("Some deliveries to webhooks have not ended and are left to other nodes");
            }
        }
    }

    /** Holds up nobody else who stops. */
    @Override
    public void stop(Runnable stopped) {
        Thread.ofVirtual().name("webhooks stop").start(() -> {
            try {
                stop();
            } finally {
                stopped.run();
            }
        });
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
