package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** What was bought. */
public record OrderItem(@Nullable String product, @Nullable String title) {}
