package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** A journey of the customer in its own moment, with its order's facts. */
public record Journey(
        JourneyKind kind,
        @Nullable String order,
        @Nullable String moment,
        @Nullable Double confidence,
        @Nullable Order facts) {}
