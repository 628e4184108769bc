package io.momentdesk.redis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused, with the protocol's code. The edge maps it to a {@code refused} frame or a problem detail; nothing has changed when it is thrown,
 * except for {@code unknown_outcome}, where nobody knows.
 */
public class Refusal extends RuntimeException {

    private static final Set<String> RETRY = Set.of("unavailable", "unknown_outcome", "rate_limited", "busy");

    private final String code;
    private final @Nullable String field;
    private final @Nullable Long limit;

    public Refusal(String code, String message, @Nullable String field, @Nullable Long limit) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
        this.limit = limit;
    }

    /** A code of the protocol's ERR1, such as {@code not_found}. */
    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable Long limit() {
        return limit;
    }

    /** Whether the same request may succeed later. */
    public boolean retry() {
        return RETRY.contains(code);
    }

    /** Also the answer for what exists but is not the asker's. */
    public static Refusal notFound(String what) {
        return new Refusal("not_found", "There is no such " + what + ".", null, null);
    }

    public static Refusal forbidden(String message) {
        return new Refusal("forbidden", message, null, null);
    }

    public static Refusal invalid(String field, String message) {
        return new Refusal("invalid", message, field, null);
    }

    public static Refusal tooLarge(String field, long limit) {
        return new Refusal("too_large", field + " is over the limit of " + limit + ".", field, limit);
    }

    public static Refusal unavailable(String message) {
        return new Refusal("unavailable", message, null, null);
    }

    public static Refusal unknownOutcome() {
        return new Refusal(
                "unknown_outcome",
                "It is not known whether this was done; say it again with the same ref.",
                null,
                null);
    }
}
