package io.momentdesk.touchpoint.bringin;

import io.momentdesk.redis.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a line, read strictly: a value is absent, or null, or as it must be; else it is refused by its path.
 *
 * @param path of the object, empty for the whole line
 * @param now what relative times are relative to
 */
record Line(String path, JsonNode json, Instant now) {

    private static final Pattern ID = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,128}");
    private static final Pattern UNFIT = Pattern.compile("[\\x00\\p{Cs}]");

    static Line of(JsonNode json, Instant now) {
        if (!json.isObject()) {
            throw Refusal.invalid("line", "A line must be a JSON object.");
        }
        return new Line("", json, now);
    }

    String id(String name) {
        String id = required(name, text(name, 128));
        if (!ID.matcher(id).matches()) {
            throw wrong(name, "must be one line");
        }
        return id;
    }

    @Nullable
    String text(String name, int limit) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString() || UNFIT.matcher(value.stringValue()).find()) {
            throw wrong(name, "must be text");
        }
        String text = value.stringValue();
        if (text.codePointCount(0, text.length()) > limit) {
            throw Refusal.tooLarge(at(name), limit);
        }
        return text.isBlank() ? null : text;
    }

    String word(String name, List<String> allowed, @Nullable String otherwise) {
        String word = text(name, 40);
        if (word == null) {
            return required(name, otherwise);
        }
        if (!allowed.contains(word)) {
            throw wrong(name, "must be one of " + String.join(", ", allowed));
        }
        return word;
    }

    Instant time(String name) {
        return required(name, timeOrNull(name));
    }

    /** RFC 3339, or a duration from now such as {@code -P3DT2H}. */
    @Nullable
    Instant timeOrNull(String name) {
        String text = text(name, 40);
        if (text == null) {
            return null;
        }
        try {
            Instant time = text.matches("[+-]?P.*")
                    ? now.plus(Duration.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
            int year = time.atOffset(java.time.ZoneOffset.UTC).getYear();
            if (year >= 1970 && year <= 2200) {
                return time;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(name, "must be a time such as 2026-11-21T12:00:00Z, or a duration from now such as -P3DT2H");
        }
        throw wrong(name, "must lie between the years 1970 and 2200");
    }

    @Nullable
    Integer number(String name, int from, int to) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < from || value.intValue() > to) {
            throw wrong(name, "must be a whole number from " + from + " to " + to);
        }
        return value.intValue();
    }

    @Nullable
    Boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(name, "must be true or false");
        }
        return value == null ? null : value.booleanValue();
    }

    @Nullable
    Line child(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isObject()) {
            throw wrong(name, "must be an object");
        }
        return value == null ? null : new Line(at(name), value, now);
    }

    List<Line> children(String name, int limit) {
        JsonNode value = value(name);
        List<Line> children = new ArrayList<>();
        if (value == null) {
            return children;
        }
        if (!value.isArray()) {
            throw wrong(name, "must be a list");
        }
        if (value.size() > limit) {
            throw Refusal.tooLarge(at(name), limit);
        }
        for (int i = 0; i < value.size(); i++) {
            Line child = new Line(at(name) + "[" + i + "]", value.get(i), now);
            if (!child.json.isObject()) {
                throw Refusal.invalid(child.path, child.path + " must be an object.");
            }
            children.add(child);
        }
        return children;
    }

    Refusal wrong(String name, String why) {
        return Refusal.invalid(at(name), at(name) + " " + why + ".");
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw wrong(name, "is required");
        }
        return value;
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
