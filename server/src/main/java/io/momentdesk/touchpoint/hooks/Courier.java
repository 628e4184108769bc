package io.momentdesk.touchpoint.hooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.touchpoint.hooks.DeliveryStore.Claimed;
import io.momentdesk.touchpoint.hooks.DeliveryStore.Hook;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Each webhook has a few threads of its own, so whoever is slow holds up only themselves; all of them together use two connections to the
 * database at most, and none while they wait for a receiver.
 */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final DeliveryStore store;
    private final Poster poster;
    private final HookSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final RetryTimes times;
    private final Semaphore database = new Semaphore(2);
    private final Map<Hook, Integer> busy = new ConcurrentHashMap<>();
    private final Object ended = new Object();
    private volatile boolean running;

    Courier(DeliveryStore store, Poster poster, HookSettings settings, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.poster = poster;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.times = new RetryTimes(settings.firstRetry(), settings.longestRetry());
    }

    void go(boolean on) {
        running = on;
    }

    void sendDue() {
        store.due().forEach(this::start);
    }

    boolean idle() {
        return busy.isEmpty();
    }

    /** Waits until nothing is being sent; false when that takes longer than {@code most}. */
    boolean rests(Duration most) {
        long until = System.nanoTime() + most.toNanos();
        synchronized (ended) {
            try {
                long left = most.toNanos();
                while (!idle() && left > 0) {
                    TimeUnit.NANOSECONDS.timedWait(ended, left);
                    left = until - System.nanoTime();
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        return idle();
    }

    /** One thread more for this webhook, if it may have one. */
    private void start(Hook hook) {
        AtomicBoolean room = new AtomicBoolean();
        busy.compute(hook, (same, has) -> {
            int now = has == null ? 0 : has;
            room.set(running && now < settings.parallel());
            return room.get() ? Integer.valueOf(now + 1) : has;
        });
        if (room.get()) {
            Thread.ofVirtual().name("courier " + hook.id()).start(() -> work(hook));
        }
    }

    private void end(Hook hook) {
        busy.computeIfPresent(hook, (same, has) -> has == 1 ? null : has - 1);
        synchronized (ended) {
            ended.notifyAll();
        }
    }

    private void work(Hook hook) {
        try {
            boolean more = true;
            while (more && running) {
                Optional<Claimed> claimed = claim(hook);
                more = claimed.isPresent();
                claimed.ifPresent(this::deliver);
            }
        } catch (RuntimeException away) {
            log.debug("A delivery is left to others: {}", away.getMessage());
        } finally {
            end(hook);
        }
    }

    /** Where there was one there may be another, for another thread. */
    private Optional<Claimed> claim(Hook hook) {
        Optional<Claimed> claimed = withDatabase(() -> store.claim(hook, settings.parallel(), settings.lease()));
        claimed.ifPresent(one -> start(hook));
        return claimed;
    }

    private void deliver(Claimed claimed) {
        long now = clock.instant().getEpochSecond();
        Attempt attempt = poster.post(
                claimed.url(),
                Map.of(
                        "webhook-id", claimed.event(),
                        "webhook-timestamp", String.valueOf(now),
                        "webhook-signature",
                                SigningSecret.signatures(claimed.secrets(), claimed.event(), now, claimed.body())),
                claimed.body());
        if (attempt.taken()) {
            count("delivered");
            withDatabase(() -> {
                store.delivered(claimed, attempt);
                return true;
            });
        } else {
            failed(claimed, attempt);
        }
    }

    private void failed(Claimed claimed, Attempt attempt) {
        Duration grown =
                times.after(claimed.attempts(), ThreadLocalRandom.current().nextDouble());
        Duration asked = attempt.after() == null ? Duration.ZERO : attempt.after();
        Duration wait = asked.compareTo(settings.longestRetry()) > 0 || asked.compareTo(grown) < 0 ? grown : asked;
        boolean over = claimed.once() || clock.instant().plus(wait).isAfter(claimed.giveUpAt());
        count(over ? "dead" : "failed");
        boolean stopped = withDatabase(() -> store.failed(claimed, attempt, over ? null : wait, settings.stopAfter()));
        if (stopped) {
            log.warn(
                    "The webhook {} of {} has failed for {} and is switched off",
                    claimed.hook().id(),
                    claimed.hook().site(),
                    settings.stopAfter());
            count("stopped");
        }
    }

    private <T> T withDatabase(Supplier<T> work) {
        database.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            database.release();
        }
    }

    private void count(String outcome) {
        meters.counter("momentdesk.webhooks", "outcome", outcome).increment();
    }
}
