package io.momentdesk.visitor;

import org.jspecify.annotations.Nullable;

/** Who the shop says its visitor is, with the shop's proof (TRK3). */
public record IdentityClaim(
        String id, @Nullable String email, @Nullable String name, Proof proof) {

    public sealed interface Proof {}

    /** @param value lower-case hex HMAC-SHA256 over {@code id \n email \n exp}; {@code exp} Unix seconds */
    public record Hmac(String value, long exp) implements Proof {}

    public record Jwt(String value) implements Proof {}
}
