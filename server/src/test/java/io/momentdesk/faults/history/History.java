package io.momentdesk.faults.history;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Everything that simulated people sent, got acknowledged and saw, in the order in which it happened to each of them. */
public final class History {

    /**
     * @param order rises with each thing that is sent for the first time
     * @param gen of the assignment it was said under, 0 for a visitor
     */
    public record Sent(long order, String sender, String ref, String text, long gen) {}

    /** @param at {@link System#nanoTime} */
    public record Acked(String sender, String ref, String conversation, long seq, long at) {}

    /**
     * An entry that somebody was shown.
     *
     * @param run rises with each socket of this reader, and with each reset
     * @param pushed false for what was pulled
     */
    public record Seen(
            String reader,
            int run,
            boolean pushed,
            String conversation,
            long seq,
            long prev,
            String kind,
            String text) {}

    /** An agent was told that a conversation is theirs. */
    public record Given(String agent, String conversation, long gen) {}

    /** A reader was told how far the other side has read. */
    public record Read(String reader, int run, String conversation, String by, long seq) {}

    private final AtomicLong orders = new AtomicLong();
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Acked> acked = new ConcurrentLinkedQueue<>();
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final Queue<Given> given = new ConcurrentLinkedQueue<>();
    private final Queue<Read> reads = new ConcurrentLinkedQueue<>();
    private final Queue<String> resets = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicLong> refusals = new ConcurrentHashMap<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong shown = new AtomicLong();

    /** Everything until now; what comes later is not in it. Whatever was acknowledged in it was sent in it. */
    public History soFar() {
        History copy = new History();
        copy.acked.addAll(acked);
        copy.seen.addAll(seen);
        copy.given.addAll(given);
        copy.reads.addAll(reads);
        copy.resets.addAll(resets);
        copy.sent.addAll(sent);
        return copy;
    }

    public void sent(String sender, String ref, String text, long gen) {
        sent.add(new Sent(orders.incrementAndGet(), sender, ref, text, gen));
    }

    public void acked(String sender, String ref, String conversation, long seq) {
        acked.add(new Acked(sender, ref, conversation, seq, System.nanoTime()));
        acknowledged.incrementAndGet();
    }

    public void seen(Seen entry) {
        seen.add(entry);
        shown.incrementAndGet();
    }

    /** A socket ended with a closing code. */
    public void ended(int code) {
        refused("closed " + code);
    }

    public void refused(String code) {
        refusals.computeIfAbsent(code, key -> new AtomicLong()).incrementAndGet();
    }

    public void given(String agent, String conversation, long gen) {
        given.add(new Given(agent, conversation, gen));
    }

    public void read(Read read) {
        reads.add(read);
    }

    /** A reader was told to begin a conversation anew. */
    public void reset(String what) {
        resets.add(what);
    }

    public List<String> resets() {
        return List.copyOf(resets);
    }

    /** How many acknowledgements came. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** How many entries people were shown. */
    public long shown() {
        return shown.get();
    }

    /** How often each code was the answer to something that was sent, and how sockets ended. */
    public Map<String, Long> refusals() {
        Map<String, Long> counts = new TreeMap<>();
        refusals.forEach((code, times) -> counts.put(code, times.get()));
        return counts;
    }

    /** The order of what was sent last. */
    public long latest() {
        return orders.get();
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public List<Acked> acked() {
        return List.copyOf(acked);
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public List<Given> given() {
        return List.copyOf(given);
    }

    public List<Read> reads() {
        return List.copyOf(reads);
    }
}
