package io.momentdesk.visitor;

import org.jspecify.annotations.Nullable;

/** A page of the shop as the widget reported it; {@code type} is one of the protocol's page types, null when not said. */
public record Page(
        @Nullable String url,
        @Nullable String title,
        @Nullable String type,
        @Nullable String product,
        @Nullable String referrer) {}
