package io.momentdesk.knowledge.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is wrong with an item's document, gathered while it is read. Reading goes on after a mistake, so that all are told at once. */
public final class Mistakes {

    static final int MOST = 50;

    private final List<Problem> problems = new ArrayList<>();

    public void wrong(String field, String message) {
        add(new Problem(field, message, null));
    }

    public void tooLarge(String field, long limit) {
        add(new Problem(field, field + " is over the limit of " + limit + ".", limit));
    }

    private void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public void refuse() throws KnowledgeRefused {
        if (!problems.isEmpty()) {
            throw new KnowledgeRefused(problems);
        }
    }

    void onlyThese(JsonNode node, String path, Set<String> known) {
        node.propertyNames().stream().filter(name -> !known.contains(name)).forEach(name -> {
            String field = path.isEmpty() ? name : path + "." + name;
            wrong(shortened(field), "There is no field " + shortened(field) + ".");
        });
    }

    static String shortened(String field) {
        return field.length() <= 100 ? field : field.substring(0, 100) + "…";
    }

    /** Calls for each field of an object; nothing when there is no object. */
    void fields(@Nullable JsonNode node, String path, int most, BiConsumer<String, JsonNode> each) {
        if (isAbsent(node)) {
            return;
        }
        if (!node.isObject()) {
            wrong(path, path + " must be an object.");
        } else if (node.size() > most) {
            tooLarge(path, most);
        } else {
            node.properties().forEach(field -> each.accept(field.getKey(), field.getValue()));
        }
    }

    /** The elements of a list; empty when there is none. */
    List<JsonNode> list(@Nullable JsonNode node, String path, int most) {
        if (isAbsent(node)) {
            return List.of();
        }
        if (!node.isArray()) {
            wrong(path, path + " must be a list.");
            return List.of();
        }
        if (node.size() > most) {
            tooLarge(path, most);
            return List.of();
        }
        return node.valueStream().toList();
    }

    /** Without white space around it and with plain line ends, cut at the limit; empty when absent or not usable. */
    String text(@Nullable JsonNode node, String path, int most) {
        if (isAbsent(node)) {
            return "";
        }
        if (!node.isString()) {
            wrong(path, path + " must be a string.");
            return "";
        }
        String text = node.asString().replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.codePointCount(0, text.length()) > most) {
            tooLarge(path, most);
            return text.substring(0, text.offsetByCodePoints(0, most));
        }
        if (text.codePoints().anyMatch(Mistakes::isNoText)) {
            wrong(path, path + " holds characters that are not text.");
        }
        return text;
    }

    /** Like {@link #text}, and it must be there. */
    String needed(@Nullable JsonNode node, String path, int most) {
        String text = text(node, path, most);
        if (text.isEmpty() && (isAbsent(node) || node.isString())) {
            wrong(path, path + " is missing.");
        }
        return text;
    }

    private static boolean isAbsent(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    public static boolean isNoText(int point) {
        return Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t'
                || point >= 0xD800 && point <= 0xDFFF
                || point == 0xFFFE
                || point == 0xFFFF;
    }
}
