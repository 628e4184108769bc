package io.momentdesk.gateway.socket;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** How many frames a client may send (ERR4). The bucket lives in this node's memory: a write to the store for each frame would cost more than the frame. */
public final class FrameRate {

    private static final int FLOOD = 200;

    private final Bucket bucket;
    private int refusedInARow;

    private FrameRate(int perSecond, int burst) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
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
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            refusedInARow = 0;
            return new Go();
        }
        if (++refusedInARow > FLOOD) {
            return new Flood();
        }
        return new Wait((int) Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L)));
    }
}
