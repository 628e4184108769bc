package io.momentdesk.commerce.hooks;

import io.momentdesk.redis.Refusal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it came in.
 *
 * @param headers the value of a header by its name in any case, null when it did not come
 * @param body as it was signed, byte for byte
 */
public record Hook(UnaryOperator<@Nullable String> headers, byte[] body) {

    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** Refuses a webhook without it, by its name. */
    public String required(String name) {
        String value = header(name);
        if (value == null) {
            throw Refusal.invalid(name, name + " is required.");
        }
        return value;
    }
}
