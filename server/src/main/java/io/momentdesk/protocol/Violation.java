package io.momentdesk.protocol;

import com.networknt.schema.path.NodePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Tells what the schema found wrong in the words of ERR1. */
final class Violation {

    private static final Map<String, String> OVER = Map.of(
            "maxLength", "is longer than %d characters",
            "maxItems", "has more than %d items",
            "maximum", "is more than %d");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]{1,40}");

    private Violation() {}

    /** What is over a limit is told first: it is the more exact answer when a pattern fails too. */
    static Refused worstOf(List<com.networknt.schema.Error> errors) {
        return errors.stream()
                .min(Comparator.comparing(error -> !OVER.containsKey(error.getKeyword())))
                .map(Violation::refusal)
                .orElseThrow();
    }

    private static Refused refusal(com.networknt.schema.Error error) {
        String field = field(error);
        String keyword = error.getKeyword();
        String over = OVER.get(keyword);
        if (over != null) {
            long limit = error.getSchemaNode().longValue();
            return Refused.tooLarge(field, limit, field + " " + over.formatted(limit));
        }
        return Refused.invalid(field, field + " " + wrong(keyword, error.getSchemaNode()));
    }

    private static String wrong(String keyword, JsonNode rule) {
        return switch (keyword) {
            case "required" -> "is missing";
            case "type" -> "is not of the right type: " + plain(rule);
            case "enum", "const" -> "is none of " + plain(rule);
            case "minimum" -> "is less than " + plain(rule);
            case "minLength", "minItems" -> "is too short or empty";
            case "false" -> "may not stand here";
            default -> "is malformed";
        };
    }

    private static String plain(JsonNode rule) {
        return rule.isString() ? rule.stringValue() : String.valueOf(rule);
    }

    private static String field(com.networknt.schema.Error error) {
        StringBuilder path = new StringBuilder();
        NodePath location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            if (element instanceof Integer index) {
                append(path, index);
            } else {
                append(path, String.valueOf(element));
            }
        }
        if (error.getProperty() != null && "required".equals(error.getKeyword())) {
            append(path, error.getProperty());
        }
        return path.isEmpty() ? "frame" : path.toString();
    }

    static void append(StringBuilder path, int index) {
        path.append('[').append(index).append(']');
    }

    /** A client's own key is repeated only when it is plain. */
    static void append(StringBuilder path, String key) {
        path.append(path.isEmpty() ? "" : ".").append(PLAIN.matcher(key).matches() ? key : "?");
    }
}
