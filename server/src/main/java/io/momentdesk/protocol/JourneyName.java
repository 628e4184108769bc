package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** Which journey; {@code order} is its number when the kind is {@code order}. */
public record JourneyName(JourneyKind kind, @Nullable String order) {}
