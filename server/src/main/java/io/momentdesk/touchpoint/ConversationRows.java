package io.momentdesk.touchpoint;

import io.momentdesk.conversation.Conversation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A live conversation as a row of the archive. */
final class ConversationRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("kind", "kind"),
            Map.entry("status", "status"),
            Map.entry("state", "state"),
            Map.entry("visitor", "visitor"),
            Map.entry("queue", "queue"),
            Map.entry("owner", "owner"),
            Map.entry("owner_name", "ownerName"),
            Map.entry("moment", "moment"),
            Map.entry("subject", "subject"),
            Map.entry("number", "number"),
            Map.entry("preview", "preview"),
            Map.entry("epoch", "epoch"));

    private static final Map<String, String> TIMES = Map.of(
            "opened_at", "openedAt", "waiting_since", "waitingSince", "resolved_at", "resolvedAt", "last_at", "lastAt");

    private ConversationRows() {}

    /** @param taker the agent who took it last, where that is known */
    static ObjectNode row(Conversation conversation, @Nullable JsonNode taker) {
        ObjectNode row = JSON.createObjectNode().put("id", conversation.id());
        TEXTS.forEach((column, field) -> put(row, column, conversation.textOrNull(field)));
        TIMES.forEach((column, field) -> put(row, column, conversation.time(field)));
        put(row, "confidence", conversation.textOrNull("confidence"));
        put(row, "rating", conversation.textOrNull("rating"));
        row.put("top", conversation.top());
        if (taker != null && conversation.state().equals("resolved")) {
            put(row, "owner", taker.path("id").asString());
            put(row, "owner_name", taker.path("name").asString());
        }
        String journey = conversation.textOrNull("journey");
        if (journey != null) {
            row.set("journey", JSON.readTree(journey));
        }
        return row;
    }

    private static void put(ObjectNode row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value.toString());
        }
    }
}
