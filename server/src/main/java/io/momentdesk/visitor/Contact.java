package io.momentdesk.visitor;

import org.jspecify.annotations.Nullable;

/** What a visitor tells about themselves; what is null stays as it was. Never proves anything. */
public record Contact(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name) {}
