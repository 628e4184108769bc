package io.momentdesk.moment.own;

import io.momentdesk.moment.own.RulesRefused.Problem;
import io.momentdesk.moment.rules.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is wrong with a document of rules, gathered while it is read. Reading goes on after a mistake, so that all are told at once. */
final class Mistakes {

    private final List<Problem> problems = new ArrayList<>();

    void wrong(String field, String message) {
        add(new Problem(field, message, null, null, null));
    }

    void tooLarge(String field, long limit) {
        add(new Problem(field, field + " is over the limit of " + limit + ".", limit, null, null));
    }

    void broken(String field, Condition.Broken broken) {
        add(new Problem(field, broken.getMessage(), null, broken.line(), broken.column()));
    }

    private void add(Problem problem) {
        if (problems.size() < RulesRefused.MOST) {
            problems.add(problem);
        }
    }

    boolean none() {
        return problems.isEmpty();
    }

    void refuse() throws RulesRefused {
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
    }

    /** Calls for each field of an object, by its path; nothing when there is no object. */
    void fields(@Nullable JsonNode node, String path, int most, BiConsumer<String, JsonNode> each) {
        if (node == null || node.isNull()) {
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
        if (node == null || node.isNull()) {
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

    /** A string of 1 to {@code most} code points without controls; null when it is not, which is then noted. */
    @Nullable
    String text(@Nullable JsonNode node, String path, int most) {
        if (node == null || !node.isString() || node.asString().isBlank()) {
            wrong(path, path + " must be text.");
            return null;
        }
        String text = node.asString();
        if (text.codePointCount(0, text.length()) > most) {
            tooLarge(path, most);
            return null;
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            wrong(path, path + " holds characters that are not text.");
            return null;
        }
        return text;
    }

    /** Null when it is none, or not between the two, which is then noted. */
    @Nullable
    Double number(@Nullable JsonNode node, String path, double least, double most) {
        if (node == null || !node.isNumber() || !Double.isFinite(node.asDouble())) {
            wrong(path, path + " must be a number.");
            return null;
        }
        double number = node.asDouble();
        if (number < least || number > most) {
            wrong(path, "%s must be from %s to %s.".formatted(path, shown(least), shown(most)));
            return null;
        }
        return number;
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** Fields that nobody reads are mistakes: what an admin has written shall not go unheard. */
    void onlyThese(@Nullable JsonNode node, String path, Set<String> known) {
        if (node != null && node.isObject()) {
            node.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name ->
                            wrong(path.isEmpty() ? name : path + "." + name, "There is no field " + name + " here."));
        }
    }
}
