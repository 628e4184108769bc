package io.momentdesk.knowledge.item;

import java.util.List;

/**
 * An item in one language.
 *
 * @param head a question or a title
 * @param body an answer or a script's only text; empty when there are steps
 * @param keywords other words that people use for it
 * @param asked what people say when they ask for it, a sentence each; read by nobody, found by
 * @param steps of a script of several; the first one begins it
 */
public record Wording(String head, String body, String keywords, List<String> asked, List<Step> steps) {

    public Wording {
        asked = List.copyOf(asked);
        steps = List.copyOf(steps);
    }

    /** What is said first. */
    public String text() {
        return steps.isEmpty() ? body : steps.getFirst().text();
    }
}
