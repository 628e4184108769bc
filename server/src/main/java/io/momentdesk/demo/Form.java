package io.momentdesk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object that somebody sent, read field by field: a wrong type is a refusal that names the field, never a guess. */
record Form(JsonNode json, String path) {

    private static final int LIMIT = 64 * 1024;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");

    static Form read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw ShopRefusal.tooLarge("body", LIMIT);
        }
        try {
            return new Form(JsonMapper.shared().readTree(bytes), "").object();
        } catch (JacksonException e) {
            throw ShopRefusal.invalid("body", "The body must be JSON.");
        }
    }

    Form object() {
        if (!json.isObject()) {
            throw ShopRefusal.invalid(path.isEmpty() ? "body" : path, "This must be a JSON object.");
        }
        return this;
    }

    Form in(String name) {
        return at(name).object();
    }

    /** The elements of a list with at least one. */
    Iterable<Form> each(String name, int most) {
        Form list = at(name);
        if (!list.json.isArray() || list.json.isEmpty()) {
            throw ShopRefusal.invalid(list.path, list.path + " must be a list with at least one element.");
        }
        if (list.json.size() > most) {
            throw ShopRefusal.tooLarge(list.path, most);
        }
        return () -> IntStream.range(0, list.json.size())
                .mapToObj(n -> new Form(list.json.get(n), list.path + "[" + n + "]").object())
                .iterator();
    }

    String text(String name, int most) {
        Form value = at(name);
        if (!value.json.isString() || value.json.stringValue().isBlank()) {
            throw ShopRefusal.invalid(value.path, "Please fill this in.");
        }
        String text = value.json.stringValue().strip();
        if (text.codePointCount(0, text.length()) > most) {
            throw ShopRefusal.tooLarge(value.path, most);
        }
        if (UNFIT.matcher(text).find()) {
            throw ShopRefusal.invalid(value.path, "Control characters do not belong here.");
        }
        return text;
    }

    @Nullable
    String textOrNull(String name, int most) {
        return has(name) ? text(name, most) : null;
    }

    int number(String name, int least, int most) {
        Form value = at(name);
        boolean whole = value.json.isIntegralNumber() && value.json.canConvertToInt();
        if (!whole || value.json.intValue() < least || value.json.intValue() > most) {
            throw ShopRefusal.invalid(
                    value.path, "%s must be a whole number from %d to %d.".formatted(value.path, least, most));
        }
        return value.json.intValue();
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    ShopRefusal wrong(String name, String message) {
        return ShopRefusal.invalid(at(name).path, message);
    }

    private Form at(String name) {
        JsonNode value = Optional.ofNullable(json.get(name))
                .orElseGet(() -> JsonMapper.shared().missingNode());
        return new Form(value, path.isEmpty() ? name : path + "." + name);
    }
}
