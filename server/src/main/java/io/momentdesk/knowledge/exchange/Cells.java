package io.momentdesk.knowledge.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a document as cells of a table: lists with semicolons, moments with spaces, an address and its title a line, a way to ask a line, steps as JSON. */
final class Cells {

    private static final int LONGEST = 65_536;
    /** As long as {@code steps} with all their texts may be. */
    private static final int LONGEST_STEPS = 1_048_576;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Cells() {}

    static String cell(String column, JsonNode value) {
        return switch (column) {
            case "moments" -> joined(value, " ");
            case "tags", "products" -> joined(value, "; ");
            case "links", "pictures" ->
                value.valueStream()
                        .map(link -> (link.path("url").asString() + " "
                                        + link.path("title").asString(""))
                                .strip())
                        .collect(Collectors.joining("\n"));
            case "asked" -> joined(value, "\n");
            case "steps" -> value.isMissingNode() ? "" : value.toString();
            default -> value.asString("");
        };
    }

    private static String joined(JsonNode list, String between) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.joining(between));
    }

    /** Characters of a cell, more than anything that it may hold needs. */
    static int longest(String column) {
        return column.equals("steps") ? LONGEST_STEPS : LONGEST;
    }

    static JsonNode value(String column, String cell) {
        return switch (column) {
            case "moments" -> list(cell, "[\\s;,]+");
            case "tags", "products" -> list(cell, ";");
            case "asked" -> list(cell, "[\\r\\n]+");
            case "links", "pictures" -> links(cell);
            case "position" ->
                cell.strip().matches("-?[0-9]{1,9}")
                        ? JSON.valueToTree(Integer.valueOf(cell.strip()))
                        : JSON.valueToTree(cell);
            case "steps" -> steps(cell);
            default -> JSON.valueToTree(cell);
        };
    }

    private static ArrayNode list(String cell, String between) {
        ArrayNode list = JSON.createArrayNode();
        Arrays.stream(cell.strip().split(between))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(list::add);
        return list;
    }

    private static ArrayNode links(String cell) {
        ArrayNode list = JSON.createArrayNode();
        cell.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("\\s+", 2);
            ObjectNode link = list.addObject().put("url", parts[0]);
            if (parts.length > 1) {
                link.put("title", parts[1]);
            }
        });
        return list;
    }

    /** What is not JSON stays text, which a list of steps may not be. */
    private static JsonNode steps(String cell) {
        try {
            return JSON.readTree(cell);
        } catch (JacksonException notJson) {
            return JSON.valueToTree(cell);
        }
    }
}
