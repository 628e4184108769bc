package io.momentdesk.gateway.http;

import io.momentdesk.redis.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of a list: how many, and where the last one ended. */
final class Paging {

    private static final String BETWEEN = "\n";

    private Paging() {}

    static int limit(@Nullable String asked, int usual, int most) {
        if (asked == null) {
            return usual;
        }
        int limit = asked.matches("[0-9]{1,9}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > most) {
            throw new Refusal("invalid", "limit must be from 1 to " + most + ".", "limit", (long) most);
        }
        return limit;
    }

    static String cursor(Object... place) {
        String text = String.join(
                BETWEEN, List.of(place).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String[] place(String cursor, int parts) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] place = text.split(BETWEEN, -1);
            if (place.length == parts) {
                return place;
            }
        } catch (IllegalArgumentException notBase64) {
            throw wrong();
        }
        throw wrong();
    }

    static Instant time(String part) {
        try {
            return Instant.parse(part);
        } catch (DateTimeException e) {
            throw wrong();
        }
    }

    static int number(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    static long wide(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    private static Refusal wrong() {
        return Refusal.invalid("cursor", "cursor must be the next of an earlier page.");
    }
}
