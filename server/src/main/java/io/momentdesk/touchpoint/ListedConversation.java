package io.momentdesk.touchpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A conversation in a list.
 *
 * @param state {@code new}, {@code queued}, {@code assigned}, {@code parked} or {@code resolved}
 * @param promisedAt when a ticket will be answered, RFC 3339; of a live one only
 * @param owner the agent who has it, or who had it last
 * @param lastAt when the last entry was written
 */
public record ListedConversation(
        String id,
        String kind,
        String state,
        @Nullable String number,
        @Nullable String promisedAt,
        @Nullable String moment,
        @Nullable Double confidence,
        @Nullable JsonNode journey,
        @Nullable String queue,
        @Nullable String subject,
        Person customer,
        @Nullable String preview,
        @Nullable Owner owner,
        @Nullable Integer rating,
        @Nullable String epoch,
        long top,
        Instant openedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant resolvedAt,
        Instant lastAt) {

    /** @param id the shop's where it was proven, else the visitor's */
    public record Person(String id, @Nullable String name, boolean verified) {}

    public record Owner(String id, @Nullable String name) {}
}
