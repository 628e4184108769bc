package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** Why something is suggested; see the schema for codes. */
public record Reason(String code, @Nullable String of) {}
