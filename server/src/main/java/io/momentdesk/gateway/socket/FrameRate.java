package io.momentdesk.gateway.socket;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** How many frames a client may send (ERR4). The bucket lives in this node's memory: a write to the store for each frame would cost more than the frame. */
public final class FrameRate {

    /** So many refused frames a minute are forgiven; who goes on regardless is closed. */
    private static final int FORGIVEN = 200;

    private final Bucket frames;
    private final Bucket refusals = bucket(FORGIVEN, FORGIVEN, Duration.ofMinutes(1));

    private FrameRate(int perSecond, int burst) {
        this.frames = bucket(perSecond, burst, Duration.ofSeconds(1));
    }

    private static Bucket bucket(int refill, int capacity, Duration every) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, every))
                .build();
    }

    public static FrameRate ofVisitor() {
        return new FrameRate(10, 20);
    }

    public static FrameRate ofAgent() {
        return new FrameRate(30, 60);
    }

    sealed interface Verdict {}

    record Go() implements Verdict {}

    record Wait(int seconds) implements Verdict {}

    record Flood() implements Verdict {}

    Verdict take() {
        ConsumptionProbe probe = frames.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return new Go();
        }
        if (!refusals.tryConsume(1)) {
            return new Flood();
        }
        return new Wait((int) Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L)));
    }
}
