package io.momentdesk.knowledge.item;

import io.momentdesk.knowledge.item.Step.Choice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One language of an item's document. */
final class WordingReader {

    static final int LONGEST_QUESTION = 500;
    static final int LONGEST_TITLE = 200;
    /** As long as an agent's message may be, so that every answer can be sent. */
    static final int LONGEST_BODY = 8_000;

    static final int LONGEST_KEYWORDS = 2_000;
    static final int MOST_ASKED = 50;
    static final int LONGEST_ASKED = 200;
    static final int MOST_STEPS = 50;
    static final int MOST_CHOICES = 10;
    static final int LONGEST_LABEL = 100;
    static final int LONGEST_STEP_ID = 40;

    private final Kind kind;
    private final Mistakes mistakes;

    WordingReader(Kind kind, Mistakes mistakes) {
        this.kind = kind;
        this.mistakes = mistakes;
    }

    Wording read(JsonNode node, String path) {
        if (!node.isObject()) {
            mistakes.wrong(path, path + " must be an object with " + kind.head() + " and " + kind.body() + ".");
            return new Wording("", "", "", List.of(), List.of());
        }
        boolean script = kind == Kind.SCRIPT;
        mistakes.onlyThese(
                node,
                path,
                script
                        ? Set.of("title", "text", "steps", "keywords", "asked")
                        : Set.of("question", "answer", "keywords", "asked"));
        boolean stepped = script && node.hasNonNull("steps");
        String head = mistakes.needed(
                node.get(kind.head()), path + "." + kind.head(), script ? LONGEST_TITLE : LONGEST_QUESTION);
        String keywords = mistakes.text(node.get("keywords"), path + ".keywords", LONGEST_KEYWORDS);
        String bodyPath = path + "." + kind.body();
        String body = stepped
                ? mistakes.text(node.get(kind.body()), bodyPath, LONGEST_BODY)
                : mistakes.needed(node.get(kind.body()), bodyPath, LONGEST_BODY);
        if (stepped && !body.isEmpty()) {
            mistakes.wrong(bodyPath, "A script has one text or steps, not both.");
        }
        List<Step> steps = stepped ? steps(node.get("steps"), path + ".steps") : List.of();
        return new Wording(
                head, steps.isEmpty() ? body : "", keywords, asked(node.get("asked"), path + ".asked"), steps);
    }

    /** Each on one line, and once. */
    private List<String> asked(@Nullable JsonNode list, String path) {
        Set<String> asked = new LinkedHashSet<>();
        int at = 0;
        for (JsonNode each : mistakes.list(list, path, MOST_ASKED)) {
            String said = mistakes.needed(each, path + "[" + at++ + "]", LONGEST_ASKED);
            asked.add(said.replaceAll("\\s+", " "));
        }
        asked.remove("");
        return List.copyOf(asked);
    }

    private List<Step> steps(JsonNode list, String path) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode each : mistakes.list(list, path, MOST_STEPS)) {
            String at = path + "[" + steps.size() + "]";
            if (!each.isObject()) {
                mistakes.wrong(at, at + " must be an object with id, text and choices.");
                steps.add(new Step("", "", List.of()));
                continue;
            }
            mistakes.onlyThese(each, at, Set.of("id", "text", "choices"));
            String id = mistakes.needed(each.get("id"), at + ".id", LONGEST_STEP_ID);
            if (!id.isEmpty() && !ItemReader.ID.matcher(id).matches()) {
                mistakes.wrong(at + ".id", "A step's id is of small letters, digits, dots and dashes.");
            }
            String text = mistakes.needed(each.get("text"), at + ".text", LONGEST_BODY);
            steps.add(new Step(id, text, choices(each.get("choices"), at + ".choices")));
        }
        if (steps.isEmpty()) {
            mistakes.wrong(path, path + " must hold at least one step.");
        }
        return steps;
    }

    private List<Choice> choices(@Nullable JsonNode list, String path) {
        List<Choice> choices = new ArrayList<>();
        List<JsonNode> all = mistakes.list(list, path, MOST_CHOICES);
        for (JsonNode each : all) {
            String at = path + "[" + choices.size() + "]";
            if (!each.isObject()) {
                mistakes.wrong(at, at + " must be an object with to and label.");
                continue;
            }
            mistakes.onlyThese(each, at, Set.of("to", "label"));
            String to = mistakes.needed(each.get("to"), at + ".to", LONGEST_STEP_ID);
            String label = all.size() > 1
                    ? mistakes.needed(each.get("label"), at + ".label", LONGEST_LABEL)
                    : mistakes.text(each.get("label"), at + ".label", LONGEST_LABEL);
            choices.add(new Choice(to, label));
        }
        return choices;
    }
}
