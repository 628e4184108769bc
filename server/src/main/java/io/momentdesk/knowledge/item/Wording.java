package io.momentdesk.knowledge.item;

import java.util.List;

/**
 * An item in one language.
 *
 * @param head a question or a title
 * @param body an answer or a script's only text; empty when there are steps
 * @param keywords other words that people use for it
 * @param steps of a script of several; the first one begins it
 */
public record Wording(String head, String body, String keywords, List<Step> steps) {

    public Wording {
        steps = List.copyOf(steps);
    }

    /** What is said first. */
    public String text() {
        return steps.isEmpty() ? body : steps.getFirst().text();
    }
}
