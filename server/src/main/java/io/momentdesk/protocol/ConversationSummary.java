package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** A conversation as {@code welcome} lists it. */
public record ConversationSummary(
        String id,
        ConversationKind kind,
        ConversationStatus status,
        @Nullable String number,
        String epoch,
        long top,
        long read) {}
