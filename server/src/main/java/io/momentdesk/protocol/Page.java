package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** A page of the shop; {@code type} is one of the schema's page types. */
public record Page(
        String url,
        @Nullable String title,
        @Nullable String type,
        @Nullable String product,
        @Nullable String referrer,
        @Nullable String country,
        @Nullable Boolean inStock) {}
