package io.momentdesk.touchpoint;

import io.momentdesk.redis.LogRecord;
import io.momentdesk.touchpoint.ArchiveBatch.KeptOrder;
import io.momentdesk.touchpoint.ArchiveBatch.Person;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From records of the log to what is kept of them. The same record gives the same rows, however often it is read. */
@Component
class LogTranslator {

    /** Told to agents' screens only; nothing happened to the customer. */
    private static final Set<String> PASSING = Set.of("presence", "context", "offered", "withdrawn");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TouchpointMoments moments;

    LogTranslator(TouchpointMoments moments) {
        this.moments = moments;
    }

    void translate(LogRecord record, ArchiveBatch batch) {
        switch (record.type()) {
            case "entry" -> entry(record, batch);
            case "order" -> order(record, batch);
            case "event" -> event(record, batch);
            case "visitor" -> visitor(record, batch);
            case "article" -> article(record, batch);
            default -> other(record, batch);
        }
    }

    private void entry(LogRecord record, ArchiveBatch batch) {
        JsonNode entry = JSON.readTree(record.field("e"));
        boolean decided = entry.path("kind").asString().equals("moment");
        String moment = decided ? text(entry, "moment") : orNull(record.field("m"));
        batch.add(touchpoint(
                record,
                entry.path("kind").asString(),
                moment,
                decided ? entry.get("journey") : null,
                null,
                orNull(record.field("c")),
                entry.get("seq").asLong(),
                entry));
        person(record, batch);
    }

    private void order(LogRecord record, ArchiveBatch batch) {
        ObjectNode said = (ObjectNode) JSON.readTree(record.field("d"));
        ObjectNode order = (ObjectNode) said.remove("order");
        String number = said.get("number").asString();
        String customer = text(said, "customer");
        batch.add(touchpoint(
                record,
                "order",
                moments.ofOrder(order, at(record)),
                JSON.createObjectNode().put("kind", "order").put("order", number),
                customer,
                null,
                null,
                said));
        batch.add(new KeptOrder(number, customer, orNull(record.field("v")), order));
        if (customer != null) {
            JsonNode who = order.path("customer");
            long ms = at(record).toEpochMilli();
            batch.add(new Person(customer, text(who, "name"), text(who, "email"), null, null, false, ms, ms));
        }
    }

    private void event(LogRecord record, ArchiveBatch batch) {
        JsonNode event = JSON.readTree(record.field("d"));
        JsonNode journey = JSON.createObjectNode().put("kind", "browse");
        batch.add(touchpoint(record, "event", moments.ofEvent(event, at(record)), journey, null, null, null, event));
        person(record, batch);
    }

    private void article(LogRecord record, ArchiveBatch batch) {
        JsonNode said = JSON.readTree(record.field("d"));
        batch.add(touchpoint(record, "article", text(said, "moment"), null, null, null, null, said));
        person(record, batch);
    }

    private void visitor(LogRecord record, ArchiveBatch batch) {
        JsonNode said = JSON.readTree(record.field("d"));
        batch.add(touchpoint(record, "visitor", null, null, text(said, "customer"), null, null, said));
        String visitor = record.field("v");
        String customer = text(said, "customer");
        if (customer != null) {
            batch.proven(visitor, customer);
            String from = text(said, "from");
            if (from != null) {
                batch.proven(from, customer);
            }
        }
        long ms = at(record).toEpochMilli();
        batch.add(new Person(
                customer != null ? customer : visitor,
                text(said, "name"),
                text(said, "email"),
                text(said, "phone"),
                null,
                customer != null,
                ms,
                ms));
    }

    /** A kind that came later than this code is kept whole. */
    private void other(LogRecord record, ArchiveBatch batch) {
        if (!PASSING.contains(record.type())) {
            JsonNode data = JSON.valueToTree(record.fields());
            batch.add(touchpoint(record, record.type(), null, null, null, orNull(record.field("c")), null, data));
        }
    }

    private static void person(LogRecord record, ArchiveBatch batch) {
        String visitor = orNull(record.field("v"));
        if (visitor != null) {
            long ms = at(record).toEpochMilli();
            batch.add(new Person(visitor, null, null, null, null, false, ms, ms));
        }
    }

    private static Touchpoint touchpoint(
            LogRecord record,
            String kind,
            @Nullable String moment,
            @Nullable JsonNode journey,
            @Nullable String customer,
            @Nullable String conversation,
            @Nullable Long seq,
            JsonNode data) {
        String id = record.position();
        int n = Integer.parseInt(id.substring(id.indexOf('-') + 1));
        String visitor = orNull(record.field("v"));
        return new Touchpoint(
                at(record).toEpochMilli(), n, id, kind, moment, journey, visitor, customer, conversation, seq, data);
    }

    static Instant at(LogRecord record) {
        String id = record.position();
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() || value.asString().isEmpty() ? null : value.asString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
