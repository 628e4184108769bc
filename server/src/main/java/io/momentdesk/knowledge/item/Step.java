package io.momentdesk.knowledge.item;

import java.util.List;

/**
 * One thing to say on the way through a script.
 *
 * @param id the same in all languages
 * @param choices where it goes on; none: here it ends
 */
public record Step(String id, String text, List<Choice> choices) {

    public Step {
        choices = List.copyOf(choices);
    }

    /**
     * @param to the id of the step that follows
     * @param label what the agent picks it by; empty where there is nothing to pick
     */
    public record Choice(String to, String label) {}
}
