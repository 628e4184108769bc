package io.momentdesk.touchpoint.bringin;

import io.momentdesk.conversation.CardNumbers;
import io.momentdesk.site.Moment;
import io.momentdesk.touchpoint.ArchiveBatch;
import io.momentdesk.touchpoint.Touchpoint;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A {@code conversation} line: what was said is kept as if it had been said here, and the conversation is over. */
final class PastConversation {

    static final List<String> MOMENTS =
            Arrays.stream(Moment.values()).map(Enum::name).toList();

    private static final List<String> PARTIES = List.of("visitor", "agent", "system");
    private static final int MOST_ENTRIES = 1_000;
    private static final int LONGEST = 8_000;
    private static final int PREVIEW = 140;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String id;
    private final String customer;
    private final @Nullable String moment;
    private final @Nullable ObjectNode journey;
    private final ArchiveBatch batch;
    private final ObjectNode row = JSON.createObjectNode();
    private int seq;

    private PastConversation(Line line, ArchiveBatch batch) {
        this.id = line.id("id");
        this.customer = Person.of(line).id("id");
        this.moment = line.text("moment", 20) == null ? null : line.word("moment", MOMENTS, null);
        this.journey = journey(line.child("journey"));
        this.batch = batch;
    }

    static void read(Line line, ArchiveBatch batch) {
        PastConversation conversation = new PastConversation(line, batch);
        conversation.begin(line);
        Instant last = conversation.entries(line);
        conversation.end(line, last);
        batch.conversation(conversation.id, conversation.row);
    }

    private void begin(Line line) {
        row.put("id", id).put("kind", line.word("kind", List.of("chat", "ticket"), "chat"));
        row.put("status", "resolved")
                .put("state", "resolved")
                .put("visitor", "")
                .put("customer", customer);
        put(row, "moment", moment);
        put(row, "queue", line.text("queue", 64));
        if (moment != null && !row.has("queue")) {
            row.put("queue", moment.toLowerCase(Locale.ROOT));
        }
        put(row, "subject", line.text("subject", 200));
        if (journey != null) {
            row.set("journey", journey);
        }
        row.put("opened_at", line.time("openedAt").toString());
    }

    private Instant entries(Line line) {
        Instant last = line.time("openedAt");
        for (Line entry : line.children("entries", MOST_ENTRIES)) {
            Instant at = entry.time("at");
            if (at.isBefore(last)) {
                throw entry.wrong("at", "must not lie before what came earlier");
            }
            last = at;
            entry(entry, at);
        }
        return last;
    }

    private void entry(Line entry, Instant at) {
        Line from = entry.child("from");
        if (from == null) {
            throw entry.wrong("from", "is required");
        }
        String text = entry.text("text", LONGEST);
        if (text == null) {
            throw entry.wrong("text", "is required");
        }
        String kind = from.word("kind", PARTIES, null);
        String party = from.text("id", 128);
        String masked = CardNumbers.mask(text);
        ObjectNode body = body("message", kind, party == null ? (kind.equals("visitor") ? customer : kind) : party);
        put((ObjectNode) body.get("from"), "name", from.text("name", 200));
        add(at, body.put("text", masked));
        row.put("preview", cut(masked));
        if (kind.equals("agent") && party != null) {
            row.put("owner", party);
            put(row, "owner_name", from.text("name", 200));
        }
    }

    private void end(Line line, Instant last) {
        Instant said = line.timeOrNull("resolvedAt");
        Instant resolved = said == null ? last : said;
        if (resolved.isBefore(last)) {
            throw line.wrong("resolvedAt", "must not lie before the last entry");
        }
        add(resolved, body("resolved", "system", "system").put("by", "agent"));
        Integer score = line.number("rating", 1, 5);
        if (score != null) {
            ObjectNode rated = body("rated", "visitor", customer).put("score", score);
            Boolean solved = line.flag("solved");
            if (solved != null) {
                rated.put("solved", solved);
            }
            add(resolved, rated);
            row.put("rating", score);
        }
        Person.met(customer, line.time("openedAt"), resolved, batch);
        row.put("resolved_at", resolved.toString()).put("last_at", resolved.toString());
        row.put("top", seq).put("epoch", "past");
    }

    private void add(Instant at, ObjectNode body) {
        seq++;
        ObjectNode entry = JSON.createObjectNode().put("seq", seq).put("at", at.toEpochMilli());
        entry.put("see", "b").put("pv", seq - 1);
        entry.setAll(body);
        String kind = body.get("kind").asString();
        String place = "past:" + id + ":" + seq;
        batch.add(new Touchpoint(
                at.toEpochMilli(), seq, place, kind, moment, journey, null, customer, id, (long) seq, entry));
    }

    private static ObjectNode body(String kind, String party, String id) {
        ObjectNode body = JSON.createObjectNode().put("kind", kind);
        body.putObject("from").put("kind", party).put("id", id);
        return body;
    }

    static @Nullable ObjectNode journey(@Nullable Line line) {
        if (line == null) {
            return null;
        }
        ObjectNode journey =
                JSON.createObjectNode().put("kind", line.word("kind", List.of("browse", "order", "none"), null));
        put(journey, "order", line.text("order", 64));
        return journey;
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= PREVIEW
                ? line
                : line.substring(0, line.offsetByCodePoints(0, PREVIEW)) + "…";
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
