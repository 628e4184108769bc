package io.momentdesk.touchpoint.hooks;

import io.momentdesk.knowledge.Editor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a site wants to be told what happens.
 *
 * @param events names of {@link EventType}
 * @param stopped why the desk switched it off by itself, null when it did not
 * @param failingSince when it failed first after it last worked
 * @param oldSecretUntil until when the secret before this one signs too
 * @param waiting deliveries that are still to be made, {@code dead} those that were given up and are still in the log
 */
public record Webhook(
        String id,
        String url,
        List<String> events,
        String description,
        boolean enabled,
        @Nullable String stopped,
        @Nullable Instant failingSince,
        @Nullable Instant oldSecretUntil,
        Instant createdAt,
        Editor createdBy,
        Instant updatedAt,
        Editor updatedBy,
        long waiting,
        long dead) {

    /** What may be chosen of it. */
    public record Wanted(String url, List<String> events, String description, boolean enabled) {}
}
