package io.momentdesk.commerce;

import io.momentdesk.redis.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a value must look like to be a fact; each rule returns it in its one canonical form or refuses it by its path. */
final class FactRules {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s\\p{Cc}]+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    static final int MAX_ITEMS = 200;

    private FactRules() {}

    @FunctionalInterface
    interface Rule {
        /** @param value never JSON null */
        JsonNode accept(String path, JsonNode value);
    }

    static JsonNode time(String path, JsonNode value) {
        return JSON.stringNode(instant(path, string(path, value, 35)).toString());
    }

    /** An RFC 3339 time between 1970 and 2200. */
    static Instant instant(String path, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < 1970 || time.getYear() > 2200) {
                throw Refusal.invalid(path, path + " must lie between the years 1970 and 2200.");
            }
            return time.toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(path, path + " must be an RFC 3339 time such as 2026-11-21T12:00:00Z.");
        }
    }

    static Rule line(int limit) {
        return (path, value) -> JSON.stringNode(string(path, value, limit));
    }

    static <E extends Enum<E>> Rule word(Class<E> type) {
        return (path, value) -> {
            String word = string(path, value, 40);
            boolean known = Arrays.stream(type.getEnumConstants())
                    .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(word));
            if (!known) {
                throw Refusal.invalid(
                        path,
                        path + " must be one of "
                                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT) + ".");
            }
            return JSON.stringNode(word);
        };
    }

    static JsonNode rating(String path, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1 || value.intValue() > 5) {
            throw Refusal.invalid(path, path + " must be a whole number from 1 to 5.");
        }
        return JSON.numberNode(value.intValue());
    }

    static JsonNode link(String path, JsonNode value) {
        String link = string(path, value, 2048);
        if (!LINK.matcher(link).matches()) {
            throw Refusal.invalid(path, path + " must be an http or https address.");
        }
        return JSON.stringNode(link);
    }

    /** In capital letters. */
    static JsonNode country(String path, JsonNode value) {
        String country = string(path, value, 2);
        if (!COUNTRY.matcher(country).matches()) {
            throw Refusal.invalid(path, path + " must be a country's two letters, such as LV.");
        }
        return JSON.stringNode(country.toUpperCase(Locale.ROOT));
    }

    static JsonNode items(String path, JsonNode value) {
        if (!value.isArray()) {
            throw Refusal.invalid(path, path + " must be a list.");
        }
        if (value.size() > MAX_ITEMS) {
            throw Refusal.tooLarge(path, MAX_ITEMS);
        }
        ArrayNode items = JSON.arrayNode();
        for (int i = 0; i < value.size(); i++) {
            items.add(item(path + "[" + i + "]", value.get(i)));
        }
        return items;
    }

    private static ObjectNode item(String path, JsonNode value) {
        if (!value.isObject()) {
            throw Refusal.invalid(path, path + " must be an object.");
        }
        ObjectNode item = JSON.objectNode();
        if (value.hasNonNull("product")) {
            item.put("product", string(path + ".product", value.get("product"), 128));
        }
        if (value.hasNonNull("title")) {
            item.put("title", string(path + ".title", value.get("title"), 500));
        }
        if (value.hasNonNull("kind")) {
            item.set("kind", word(Order.Kind.class).accept(path + ".kind", value.get("kind")));
        }
        if (value.hasNonNull("arrived")) {
            if (!value.get("arrived").isBoolean()) {
                throw Refusal.invalid(path + ".arrived", path + ".arrived must be true or false.");
            }
            item.set("arrived", value.get("arrived"));
        }
        return item;
    }

    static String string(String path, JsonNode value, int limit) {
        if (!value.isString() || value.stringValue().isBlank()) {
            throw Refusal.invalid(path, path + " must be text.");
        }
        String text = value.stringValue();
        if (text.codePointCount(0, text.length()) > limit) {
            throw Refusal.tooLarge(path, limit);
        }
        if (UNFIT.matcher(text).find()) {
            throw Refusal.invalid(path, path + " must be one line without control characters.");
        }
        return text;
    }
}
