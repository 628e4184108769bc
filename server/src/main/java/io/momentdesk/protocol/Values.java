package io.momentdesk.protocol;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What the schema cannot say about any string or number, wherever it stands (MSG7, SEC6): no U+0000, no lone surrogates, no number beyond what every JSON reader keeps exactly.
 * A key {@code __proto__} is dropped, for the sake of the clients that get the value.
 */
final class Values {

    /** 2^53 − 1. */
    private static final long MAX_NUMBER = 9_007_199_254_740_991L;

    private Values() {}

    static Optional<Refused> check(ObjectNode frame) {
        return check(frame, "");
    }

    private static Optional<Refused> check(JsonNode node, String path) {
        return switch (node) {
            case ObjectNode object -> checkObject(object, path);
            case ArrayNode array -> checkArray(array, path);
            case StringNode string ->
                unfit(string.stringValue())
                        ? Optional.of(Refused.invalid(path, path + " holds U+0000 or a lone surrogate"))
                        : Optional.empty();
            case NumericNode number ->
                exact(number)
                        ? Optional.empty()
                        : Optional.of(Refused.tooLarge(path, MAX_NUMBER, path + " is beyond " + MAX_NUMBER));
            default -> Optional.empty();
        };
    }

    private static Optional<Refused> checkObject(ObjectNode object, String path) {
        object.remove("__proto__");
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            StringBuilder inner = new StringBuilder(path);
            Violation.append(inner, property.getKey());
            Optional<Refused> refused = unfit(property.getKey())
                    ? Optional.of(Refused.invalid(inner.toString(), "a name holds U+0000 or a lone surrogate"))
                    : check(property.getValue(), inner.toString());
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> checkArray(ArrayNode array, String path) {
        for (int i = 0; i < array.size(); i++) {
            Optional<Refused> refused = check(array.get(i), path + "[" + i + "]");
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static boolean exact(NumericNode number) {
        double value = number.isIntegralNumber() && number.canConvertToLong()
                ? number.longValue()
                : number.isDouble() ? number.doubleValue() : Double.NaN;
        return Math.abs(value) <= MAX_NUMBER;
    }

    private static boolean unfit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return true;
            }
            if (Character.isHighSurrogate(unit)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
