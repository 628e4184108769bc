package io.momentdesk.conversation;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of a conversation.
 *
 * @param agentsOnly whether the visitor may not see it
 * @param visitorPrev the seq of the entry before it that the visitor may see, 0 when there is none
 * @param body the fields from {@code kind} on, as agents see them
 */
public record Entry(long seq, Instant at, boolean agentsOnly, long visitorPrev, ObjectNode body) {

    public String kind() {
        return body.path("kind").asString();
    }

    /** {@code visitor}, {@code agent} or {@code system}. */
    public String fromKind() {
        return body.path("from").path("kind").asString();
    }

    public String fromId() {
        return body.path("from").path("id").asString();
    }
}
