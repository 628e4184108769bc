package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** Who did something; the id of the system is {@code system}. */
public record Party(PartyKind kind, String id, @Nullable String name) {

    public static final Party SYSTEM = new Party(PartyKind.SYSTEM, "system", null);
}
