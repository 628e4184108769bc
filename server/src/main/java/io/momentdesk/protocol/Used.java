package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The script and the FAQ article a message was made from.
 *
 * @param inserted only on the way in
 * @param kept only on the way out
 */
public record Used(
        @Nullable String script,
        @Nullable String faq,
        @Nullable String inserted,
        @Nullable Double kept,
        @Nullable Passed passed) {}
