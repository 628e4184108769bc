package io.momentdesk.commerce.shopify;

import io.momentdesk.redis.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of Shopify's JSON, read by name.
 *
 * @param path of the object itself, with a dot behind it; empty for the whole body
 */
record ShopifyBody(String path, JsonNode json) {

    static ShopifyBody of(JsonNode json) {
        if (!json.isObject()) {
            throw Refusal.invalid("body", "The body must be a JSON object.");
        }
        return new ShopifyBody("", json);
    }

    /** An id as text, digit by digit. */
    String id(String name) {
        String id = idOrNull(name);
        if (id == null) {
            throw Refusal.invalid(path + name, path + name + " is required.");
        }
        return id;
    }

    @Nullable
    String idOrNull(String name) {
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
    Instant time(String... names) {
        for (String name : names) {
            Instant time = timeOrNull(name);
            if (time != null) {
                return time;
            }
        }
        throw Refusal.invalid(path + names[0], path + names[0] + " is required.");
    }

    @Nullable
    Instant timeOrNull(String name) {
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

    /** One clean line of at most {@code limit} characters; null when there is nothing to read. */
    @Nullable
    String line(String name, int limit) {
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

    @Nullable
    ShopifyBody child(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw Refusal.invalid(path + name, path + name + " must be an object.");
        }
        return new ShopifyBody(path + name + ".", value);
    }

    List<ShopifyBody> children(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Refusal.invalid(path + name, path + name + " must be a list.");
        }
        List<ShopifyBody> children = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String child = path + name + "[" + i + "]";
            if (!value.get(i).isObject()) {
                throw Refusal.invalid(child, child + " must be an object.");
            }
            children.add(new ShopifyBody(child + ".", value.get(i)));
        }
        return children;
    }
}
