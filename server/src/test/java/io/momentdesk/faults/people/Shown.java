package io.momentdesk.faults.people;

import java.util.Map;
import java.util.TreeMap;

/** What one person has been shown of one conversation. Guarded by its person. */
final class Shown {

    private static final long ASK_NANOS = 500_000_000;

    private final Map<Long, Long> prevs = new TreeMap<>();
    private String epoch;
    private long reached;
    private long askedAt;

    /** @param reached from where on everything is wanted */
    Shown(String epoch, long reached) {
        this.epoch = epoch;
        this.reached = reached;
    }

    String epoch() {
        return epoch;
    }

    /** Up to here there is no gap. */
    long reached() {
        return reached;
    }

    /** Whether what is missing may be asked for: once in a while, or a gap of many entries is many questions. */
    boolean mayAsk() {
        boolean yes = System.nanoTime() - askedAt > ASK_NANOS;
        askedAt = yes ? System.nanoTime() : askedAt;
        return yes;
    }

    /** The answer has come. */
    void answered() {
        askedAt = 0;
    }

    /** False when it was there already. */
    boolean add(long seq, long prev) {
        boolean fresh = seq > reached && prevs.putIfAbsent(seq, prev) == null;
        prevs.entrySet().removeIf(entry -> {
            if (entry.getValue() <= reached) {
                reached = Math.max(reached, entry.getKey());
                return true;
            }
            return false;
        });
        return fresh;
    }

    void reset(String newEpoch) {
        epoch = newEpoch;
        reached = 0;
        prevs.clear();
    }
}
