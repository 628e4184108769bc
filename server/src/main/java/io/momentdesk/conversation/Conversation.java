package io.momentdesk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The live state of a conversation as it was when it was read. Fields that are not set are empty text or 0, never null, unless said so. */
public record Conversation(String id, Map<String, String> fields) {

    public String visitor() {
        return text("visitor");
    }

    /** {@code chat} or {@code ticket}. */
    public String kind() {
        return text("kind");
    }

    /** {@code open} or {@code resolved}. */
    public String status() {
        return text("status");
    }

    public boolean open() {
        return status().equals("open");
    }

    /** {@code new}, {@code queued}, {@code assigned}, {@code parked} or {@code resolved}. */
    public String state() {
        return text("state");
    }

    public String queue() {
        return text("queue");
    }

    /** The agent who owns it, empty when nobody does. */
    public String owner() {
        return text("owner");
    }

    public boolean ownedBy(String agent) {
        return !agent.isEmpty() && owner().equals(agent);
    }

    public long gen() {
        return number("gen");
    }

    /** Counts the changes of facts; a decision is made from one version. */
    public String version() {
        return text("ver");
    }

    public String epoch() {
        return text("epoch");
    }

    public long top() {
        return number("top");
    }

    /** The highest seq its visitor may see. */
    public long visitorTop() {
        return number("vtop");
    }

    /** A moment code, empty when none was decided. */
    public String moment() {
        return text("moment");
    }

    /** The last decision with its evidence, as JSON; empty before the first. */
    public String decision() {
        return text("decision");
    }

    /** As agents gave them last; null while nobody has given any. */
    public @Nullable List<String> tags() {
        String given = text("tags");
        return given.isEmpty()
                ? null
                : JsonMapper.shared()
                        .readTree(given)
                        .path("tags")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
    }

    public @Nullable Instant time(String field) {
        long millis = number(field);
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }

    /** Empty when not set. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public @Nullable String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    public long number(String field) {
        String text = text(field);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
