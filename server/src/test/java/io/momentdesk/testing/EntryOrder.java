package io.momentdesk.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Watches MSG5 on one socket: entries in {@code seq} order, none twice, {@code prev} always the last one received. */
final class EntryOrder {

    /** @param seq the last one received */
    record Position(String epoch, long seq) {}

    private final Map<String, Position> positions = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    /** What is known before a socket's first frame: the points it resumes from. */
    EntryOrder(Map<String, Position> resumed) {
        positions.putAll(resumed);
    }

    synchronized void see(Received frame) {
        switch (frame.type()) {
            case "entry" -> entry(frame);
            case "reset" -> positions.put(conversation(frame), new Position(String.valueOf(frame.text("epoch")), 0));
            case "live" -> live(frame);
            case "page" -> page(frame);
            case "withdrawn" -> positions.remove(conversation(frame));
            default -> {}
        }
    }

    synchronized Map<String, Position> positions() {
        return Map.copyOf(positions);
    }

    synchronized Optional<String> violation() {
        return violations.stream().findFirst();
    }

    private void entry(Received frame) {
        @Nullable Position last = positions.get(conversation(frame));
        String epoch = String.valueOf(frame.text("epoch"));
        long seq = frame.number("seq");
        if (last != null) {
            check(last.epoch().equals(epoch), "an epoch that changed without reset", frame);
            check(seq > last.seq(), "an entry that was there already, or late, after " + last.seq(), frame);
            check(frame.number("prev") == last.seq(), "a prev that is not the last one received, " + last.seq(), frame);
        }
        check(frame.number("prev") < seq, "a prev that is not before seq", frame);
        positions.put(conversation(frame), new Position(epoch, seq));
    }

    private void live(Received frame) {
        Position last = positions.get(conversation(frame));
        check(last == null || last.seq() >= frame.number("top"), "live before the entries up to top", frame);
    }

    private void page(Received frame) {
        long before = -1;
        for (JsonNode entry : frame.at("entries")) {
            long prev = entry.path("prev").longValue(-1);
            check(before < 0 || prev == before, "a page with a gap", frame);
            before = entry.path("seq").longValue(-1);
            check(prev < before, "a page with a prev that is not before seq", frame);
        }
        readOn(frame, before);
    }

    /** What was pulled beyond what was pushed counts as received. */
    private void readOn(Received page, long last) {
        @Nullable Position before = positions.get(conversation(page));
        if (before != null && page.number("entries.0.prev") <= before.seq() && last > before.seq()) {
            positions.put(conversation(page), new Position(before.epoch(), last));
        }
    }

    private void check(boolean kept, String what, Received frame) {
        if (!kept) {
            violations.add("MSG5: " + what + ": " + frame);
        }
    }

    private static String conversation(Received frame) {
        return String.valueOf(frame.text("conversation"));
    }
}
