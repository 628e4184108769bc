package io.momentdesk.commerce.hooks;

import io.momentdesk.redis.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a webhook's JSON, read by name; what is not as it should be is refused by its path.
 *
 * @param path of the object itself, with a dot behind it; empty for the whole body
 */
public record HookBody(String path, JsonNode json) {

    public static HookBody of(JsonNode json) {
        if (!json.isObject()) {
            throw Refusal.invalid("body", "The body must be a JSON object.");
        }
        return new HookBody("", json);
    }

    /** An id as text, digit by digit. */
    public String id(String name) {
        String id = idOrNull(name);
        if (id == null) {
            throw Refusal.invalid(path + name, path + name + " is required.");
        }
        return id;
    }

    public @Nullable String idOrNull(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        String id = value.isIntegralNumber() || value.isString() ? value.asString() : "";
        if (!id.matches("[0-9]{1,32}")) {
            throw Refusal.invalid(path + name, path + name + " must be an id of digits.");
        }
        return id;
    }

    /** The first of these times that is said. */
    public Instant time(String... names) {
        for (String name : names) {
            Instant time = timeOrNull(name);
            if (time != null) {
                return time;
            }
        }
        throw Refusal.invalid(path + names[0], path + names[0] + " is required.");
    }

    public @Nullable Instant timeOrNull(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.isString() ? value.stringValue() : "")
                    .toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(path + name, path + name + " must be a time such as 2026-11-21T12:00:00-05:00.");
        }
    }

    /** A time that is said in UTC without saying so, such as 2026-11-21T12:00:00. */
    public @Nullable Instant utcOrNull(String name) {
        JsonNode value = json.get(name);
        if (value == null
                || value.isNull()
                || value.isString() && value.stringValue().isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(value.isString() ? value.stringValue() : "")
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Refusal.invalid(path + name, path + name + " must be a time such as 2026-11-21T12:00:00.");
        }
    }

    /** One clean line of at most {@code limit} characters; null when there is nothing to read. */
    public @Nullable String line(String name, int limit) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw Refusal.invalid(path + name, path + name + " must be text.");
        }
        String clean = value.asString().replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
        String cut = clean.codePointCount(0, clean.length()) > limit
                ? clean.substring(0, clean.offsetByCodePoints(0, limit))
                : clean;
        return cut.isBlank() ? null : cut;
    }

    /** The address, null when it is none that a browser should open. */
    public static @Nullable String link(@Nullable String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }

    public @Nullable HookBody child(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw Refusal.invalid(path + name, path + name + " must be an object.");
        }
        return new HookBody(path + name + ".", value);
    }

    public List<HookBody> children(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Refusal.invalid(path + name, path + name + " must be a list.");
        }
        List<HookBody> children = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String child = path + name + "[" + i + "]";
            if (!value.get(i).isObject()) {
                throw Refusal.invalid(child, child + " must be an object.");
            }
            children.add(new HookBody(child + ".", value.get(i)));
        }
        return children;
    }
}
