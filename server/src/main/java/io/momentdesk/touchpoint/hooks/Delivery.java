package io.momentdesk.touchpoint.hooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event for one receiver, as the delivery log tells it: what happened to it, not what it says.
 *
 * @param n its number
 * @param event the event's id, {@code webhook-id} when it is sent
 * @param status {@code waiting}, {@code delivered} or {@code dead}
 * @param nextAt when it is due; null when it is over, or behind another one of its conversation
 * @param answer the HTTP status of the last attempt
 * @param why the last attempt failed, as {@link Attempt.Why} names it
 * @param reply the beginning of what the receiver said
 * @param replayable whether what was sent is still kept
 */
public record Delivery(
        long n,
        String event,
        String type,
        Instant at,
        @Nullable String conversation,
        String status,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant endedAt,
        @Nullable Integer answer,
        @Nullable String why,
        @Nullable String reply,
        boolean replayable) {}
