package io.momentdesk.faults.people;

import io.momentdesk.faults.history.History;
import io.momentdesk.faults.people.Pending.Verdict;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** What one person wants done, in order, one thing on its way at a time, each said again with its old ref until it is answered for good (MSG3). */
public final class Outbox {

    private static final Duration ANSWER = Duration.ofSeconds(6);
    private static final Duration BREATH = Duration.ofMillis(200);

    private final History history;
    private final Deque<Pending> pending = new ConcurrentLinkedDeque<>();
    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private volatile CompletableFuture<Duration> back = new CompletableFuture<>();
    private volatile long backFrom = Long.MAX_VALUE;

    Outbox(History history) {
        this.history = history;
    }

    public boolean isEmpty() {
        return pending.isEmpty();
    }

    /** Completed with the time from now until something said after now is acknowledged. */
    public CompletableFuture<Duration> measureBack() {
        back = new CompletableFuture<>();
        backFrom = System.nanoTime();
        return back;
    }

    /** How long each acknowledgement took since this was last asked. */
    public List<Duration> takeWaits() {
        List<Duration> taken = List.copyOf(waits);
        waits.clear();
        return taken;
    }

    void add(String sender, String type, Map<String, Object> fields) {
        String ref = UUID.randomUUID().toString();
        long gen = ((Number) fields.getOrDefault("gen", 0L)).longValue();
        history.sent(sender, ref, String.valueOf(fields.getOrDefault("text", "")), gen);
        pending.addLast(new Pending(type, ref, fields, System.nanoTime(), new Pending.Answer()));
    }

    /** Sends the first one, and waits for its answer for a while. */
    void deliver(Line line) {
        Pending first = pending.getFirst();
        CompletableFuture<Verdict> answer = first.answer().begin();
        Map<String, Object> fields = new LinkedHashMap<>(first.fields());
        fields.put("ref", first.ref());
        line.send(first.type(), fields);
        try {
            line.ended().thenRun(() -> answer.complete(Verdict.AGAIN));
            if (answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS) == Verdict.AGAIN) {
                line.await(BREATH);
            } else {
                pending.removeFirst();
            }
        } catch (TimeoutException unknown) {
            // no done means unknown: the same ref again
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void answered(String sender, JsonNode frame) {
        Pending first = pending.peekFirst();
        if (first == null || !first.ref().equals(frame.path("ref").asString(""))) {
            return;
        }
        if (frame.path("type").asString().equals("done")) {
            done(sender, first, frame);
            first.answer().give(Verdict.DONE);
        } else {
            history.refused(frame.path("code").asString(""));
            first.answer().give(frame.path("retry").asBoolean() ? Verdict.AGAIN : Verdict.REFUSED);
        }
    }

    private void done(String sender, Pending first, JsonNode frame) {
        if (frame.has("seq")) {
            history.acked(
                    sender,
                    first.ref(),
                    frame.path("conversation").asString(),
                    frame.path("seq").asLong());
        }
        waits.add(Duration.ofNanos(System.nanoTime() - first.since()));
        if (first.since() >= backFrom) {
            back.complete(Duration.ofNanos(System.nanoTime() - backFrom));
        }
    }
}
