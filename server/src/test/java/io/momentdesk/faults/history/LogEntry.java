package io.momentdesk.faults.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as the site's log holds it.
 *
 * @param position the stream id
 * @param body with {@code seq}, {@code see}, {@code kind} and all else
 */
public record LogEntry(String position, String conversation, String visitor, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static LogEntry of(String position, String conversation, String visitor, String body) {
        return new LogEntry(position, conversation, visitor, JSON.readTree(body));
    }

    public long seq() {
        return body.path("seq").asLong();
    }

    public String kind() {
        return text("kind");
    }

    public boolean agentsOnly() {
        return text("see").equals("a");
    }

    public String ref() {
        return text("ref");
    }

    public String said() {
        return text("text");
    }

    public String author() {
        return body.path("from").path("id").asString("");
    }

    public boolean byAgent() {
        return body.path("from").path("kind").asString("").equals("agent");
    }

    private String text(String field) {
        return body.path(field).asString("");
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
        return conversation + "#" + seq() + " " + kind() + (ref().isEmpty() ? "" : " " + ref());
    }
}
