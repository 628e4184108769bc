package io.momentdesk.faults.people;

import io.momentdesk.faults.history.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How one person follows conversations: in order, asking for what is missing (MSG5, RES3, RES5), going on from where they were (HS6). */
public final class Reading {

    private final Map<String, Shown> conversations = new HashMap<>();
    private final Pull pull;
    private int run;

    interface Pull {
        void after(String conversation, String epoch, long seq);
    }

    Reading(Pull pull) {
        this.pull = pull;
    }

    synchronized void newSocket() {
        run++;
    }

    /** Where to resume from. */
    synchronized List<Map<String, Object>> points() {
        return conversations.entrySet().stream()
                .<Map<String, Object>>map(each -> Map.of(
                        "conversation", each.getKey(),
                        "epoch", each.getValue().epoch(),
                        "seq", each.getValue().reached()))
                .toList();
    }

    /** Up to which seq a conversation has been shown without a gap. */
    public synchronized long reached(String conversation) {
        Shown shown = conversations.get(conversation);
        return shown == null ? 0 : shown.reached();
    }

    /** What a welcome names and was not resumed is read from its start. */
    synchronized void welcome(JsonNode frame) {
        if (frame.has("visitor")) {
            for (JsonNode each : frame.path("conversations")) {
                String id = each.path("id").asString();
                if (!conversations.containsKey(id)) {
                    follow(
                            id,
                            each.path("epoch").asString(),
                            0,
                            each.path("top").asLong());
                }
            }
        }
    }

    /** Everything after {@code from} is wanted; there are entries up to {@code top}. */
    synchronized void follow(String conversation, String epoch, long from, long top) {
        Shown shown = conversations.computeIfAbsent(conversation, id -> new Shown(epoch, from));
        if (shown.reached() < top) {
            ask(conversation, shown);
        }
    }

    synchronized void forget(String conversation) {
        conversations.remove(conversation);
    }

    synchronized void entry(String reader, JsonNode frame, History history) {
        String id = frame.path("conversation").asString();
        Shown shown = conversations.computeIfAbsent(
                id, key -> new Shown(frame.path("epoch").asString(), 0));
        history.seen(seen(reader, true, id, frame));
        shown.add(frame.path("seq").asLong(), frame.path("prev").asLong());
        if (shown.reached() < frame.path("seq").asLong()) {
            ask(id, shown);
        }
    }

    private void ask(String conversation, Shown shown) {
        if (shown.mayAsk()) {
            pull.after(conversation, shown.epoch(), shown.reached());
        }
    }

    synchronized void page(String reader, JsonNode frame, History history) {
        String id = frame.path("conversation").asString();
        Shown shown = conversations.get(id);
        if (shown == null || !shown.epoch().equals(frame.path("epoch").asString())) {
            return;
        }
        shown.answered();
        for (JsonNode entry : frame.path("entries")) {
            if (shown.add(entry.path("seq").asLong(), entry.path("prev").asLong())) {
                history.seen(seen(reader, false, id, entry));
            }
        }
        if (frame.path("more").asBoolean()
                || shown.reached() < frame.path("top").asLong()) {
            ask(id, shown);
        }
    }

    synchronized void reset(JsonNode frame, History history) {
        String id = frame.path("conversation").asString();
        history.reset(id + " " + frame.path("why").asString());
        run++;
        conversations
                .computeIfAbsent(id, key -> new Shown("", 0))
                .reset(frame.path("epoch").asString());
    }

    synchronized void tops(JsonNode tops) {
        tops.properties().forEach(top -> {
            Shown shown = conversations.get(top.getKey());
            if (shown != null && shown.reached() < top.getValue().asLong()) {
                ask(top.getKey(), shown);
            }
        });
    }

    synchronized void read(String reader, JsonNode frame, History history) {
        history.read(new History.Read(
                reader,
                run,
                frame.path("conversation").asString(),
                frame.path("by").asString(),
                frame.path("seq").asLong()));
    }

    private History.Seen seen(String reader, boolean pushed, String conversation, JsonNode entry) {
        return new History.Seen(
                reader,
                run,
                pushed,
                conversation,
                entry.path("seq").asLong(),
                entry.path("prev").asLong(),
                entry.path("kind").asString(),
                entry.path("text").asString(""));
    }
}
