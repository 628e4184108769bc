package io.momentdesk.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A frame as it came.
 *
 * @param position its place among all frames this client has received, over all its sockets
 * @param nanos {@link System#nanoTime()} when it came
 */
public record Received(int position, long nanos, ObjectNode json) {

    public String type() {
        return json.path("type").stringValue("");
    }

    public boolean is(String type) {
        return type().equals(type);
    }

    /** The text at a dotted path such as {@code from.kind}, null when there is none. */
    public @Nullable String text(String path) {
        JsonNode node = at(path);
        return node.isString() ? node.stringValue() : null;
    }

    /** The whole number at a dotted path, −1 when there is none. */
    public long number(String path) {
        JsonNode node = at(path);
        return node.isIntegralNumber() ? node.longValue() : -1;
    }

    public boolean flag(String path) {
        return at(path).booleanValue(false);
    }

    public boolean has(String path) {
        return !at(path).isMissingNode();
    }

    public boolean with(String path, String value) {
        return Objects.equals(text(path), value);
    }

    public JsonNode at(String path) {
        JsonNode node = json;
        for (String step : path.split("\\.")) {
            node = step.matches("[0-9]+") ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
