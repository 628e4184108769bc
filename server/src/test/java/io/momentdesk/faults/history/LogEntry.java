package io.momentdesk.faults.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as the site's log holds it, as far as promises are about it: a run has some hundred thousand.
 *
 * @param position the stream id
 * @param said the text of a message, else empty
 * @param gen of an assignment, else 0
 * @param owner whose it is by an assignment, else empty
 * @param as what waits in a queue, {@code chat} or {@code ticket}, else empty
 */
public record LogEntry(
        String position,
        String conversation,
        String visitor,
        long seq,
        String kind,
        boolean agentsOnly,
        String ref,
        String said,
        boolean byAgent,
        String author,
        long gen,
        String owner,
        String as) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static LogEntry of(String position, String conversation, String visitor, String body) {
        JsonNode read = JSON.readTree(body);
        JsonNode from = read.path("from");
        return new LogEntry(
                position,
                conversation.intern(),
                visitor.intern(),
                read.path("seq").asLong(),
                text(read, "kind").intern(),
                text(read, "see").equals("a"),
                text(read, "ref"),
                text(read, "text"),
                text(from, "kind").equals("agent"),
                text(from, "id").intern(),
                read.path("gen").asLong(),
                text(read.path("agent"), "id").intern(),
                text(read, "as").intern());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** The entries of each conversation in the order of the log. */
    static Map<String, List<LogEntry>> byConversation(List<LogEntry> log) {
        Map<String, List<LogEntry>> found = new LinkedHashMap<>();
        log.forEach(entry -> found.computeIfAbsent(entry.conversation(), id -> new ArrayList<>())
                .add(entry));
        return found;
    }

    @Override
    public String toString() {
        return conversation + "#" + seq + " " + kind + (ref.isEmpty() ? "" : " " + ref);
    }
}
