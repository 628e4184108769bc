package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What was bought.
 *
 * @param kind {@code physical}, {@code digital} or {@code subscription}
 * @param arrived whether this one is there, where an order comes in parts
 */
public record OrderItem(
        @Nullable String product,
        @Nullable String title,
        @Nullable String kind,
        @Nullable Boolean arrived) {}
