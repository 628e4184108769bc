package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** Who is writing, as agents see them. */
public record Customer(
        String id,
        boolean verified,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale) {}
