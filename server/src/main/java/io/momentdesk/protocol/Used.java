package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** The script and the FAQ article a message was made from. */
public record Used(@Nullable String script, @Nullable String faq) {}
