package io.momentdesk.touchpoint;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record of the log as it is kept.
 *
 * @param ms the first half of its place in the log, a time in ms since 1970; {@code n} the second
 * @param kind an entry's kind ({@code message}, {@code queued} …), or {@code order}, {@code event}, {@code visitor} …
 * @param customer where the record itself names one; the visitor's customer is known elsewhere
 * @param seq of an entry, else null
 */
public record Touchpoint(
        long ms,
        int n,
        String id,
        String kind,
        @Nullable String moment,
        @Nullable JsonNode journey,
        @Nullable String visitor,
        @Nullable String customer,
        @Nullable String conversation,
        @Nullable Long seq,
        JsonNode data) {}
