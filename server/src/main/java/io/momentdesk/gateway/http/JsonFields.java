package io.momentdesk.gateway.http;

import io.momentdesk.redis.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Strict reading of one JSON object: each field absent, null, or of its type; anything else is refused by its path. */
final class JsonFields {

    private final JsonNode object;
    private final String path;

    private JsonFields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    static JsonFields of(JsonNode node, String path) {
        if (!node.isObject()) {
            throw wrong(path.isEmpty() ? "body" : path, "must be an object");
        }
        return new JsonFields(node, path);
    }

    private static Refusal wrong(String field, String why) {
        return Refusal.invalid(field, field + " " + why + ".");
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private @Nullable JsonNode get(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    JsonFields child(String name) {
        JsonNode value = get(name);
        return value == null ? null : of(value, path(name));
    }

    /** An empty node when absent. */
    Iterable<JsonNode> list(String name, int most) {
        JsonNode value = get(name);
        if (value == null) {
            return java.util.List.of();
        }
        if (!value.isArray()) {
            throw wrong(path(name), "must be a list");
        }
        if (value.size() > most) {
            throw Refusal.tooLarge(path(name), most);
        }
        return value;
    }

    @Nullable
    String text(String name, int most) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(path(name), "must be a string");
        }
        String text = value.asString();
        if (text.codePointCount(0, text.length()) > most) {
            throw Refusal.tooLarge(path(name), most);
        }
        return text;
    }

    /** Ids are strings; a whole number is taken as it is written, beyond 2^53 too. */
    @Nullable
    String id(String name, int most) {
        JsonNode value = get(name);
        return value != null && value.isIntegralNumber() ? value.asString() : text(name, most);
    }

    @Nullable
    Instant time(String name) {
        String text = text(name, 64);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            throw wrong(path(name), "must be an RFC 3339 time such as 2026-11-21T12:00:00Z");
        }
    }

    @Nullable
    Integer whole(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(path(name), "must be a whole number");
        }
        return value.asInt();
    }

    @Nullable
    Boolean flag(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(path(name), "must be true or false");
        }
        return value == null ? null : value.booleanValue();
    }

    /** Names to strings; numbers and booleans are taken as written. */
    Map<String, String> strings(String name, int most) {
        Map<String, String> strings = new LinkedHashMap<>();
        JsonFields child = child(name);
        if (child == null) {
            return strings;
        }
        for (Map.Entry<String, JsonNode> field : child.object.properties()) {
            if (field.getValue().isContainer()) {
                throw wrong(child.path(field.getKey()), "must be a string");
            }
            if (!field.getValue().isNull()) {
                strings.put(field.getKey(), field.getValue().asString());
            }
            if (strings.size() > most) {
                throw Refusal.tooLarge(path(name), most);
            }
        }
        return strings;
    }

    @Nullable
    JsonNode raw(String name) {
        return get(name);
    }
}
