package io.momentdesk.touchpoint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations; null asks for any.
 *
 * @param status {@code queued}, {@code assigned}, {@code parked}, {@code open} (all these) or {@code resolved}
 * @param text to be found in what was said, the subject, the number, the customer's name or e-mail
 * @param seenBy only what this agent may see
 */
public record ConversationQuery(
        @Nullable String status,
        @Nullable String queue,
        @Nullable String moment,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String customer,
        @Nullable String text,
        @Nullable Viewer seenBy,
        @Nullable Place before,
        int limit) {

    /** An agent and the desks they serve. */
    public record Viewer(String agent, List<String> queues) {}

    /** Where the last page ended. */
    public record Place(Instant at, String id) {}
}
