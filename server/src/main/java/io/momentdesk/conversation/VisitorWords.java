package io.momentdesk.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor says.
 *
 * @param conversation null: the open chat, or a new one
 * @param fresh a new conversation even when a chat is open
 * @param kind {@code chat} or {@code ticket}, of a new conversation
 */
public record VisitorWords(
        String ref,
        @Nullable String conversation,
        boolean fresh,
        String kind,
        String text,
        @Nullable String subject,
        @Nullable String topic,
        @Nullable String order) {}
