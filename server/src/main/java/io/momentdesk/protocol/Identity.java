package io.momentdesk.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** A customer the shop vouches for (TRK3). */
public record Identity(
        String id, @Nullable String email, @Nullable String name, Proof proof) {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = HmacProof.class, name = "hmac"),
        @JsonSubTypes.Type(value = JwtProof.class, name = "jwt")
    })
    public sealed interface Proof {}

    /** @param exp Unix seconds */
    public record HmacProof(String value, long exp) implements Proof {}

    public record JwtProof(String value) implements Proof {}
}
