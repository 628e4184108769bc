package io.momentdesk.knowledge;

import java.util.List;

/** Answers and scripts, the best first. */
public record Suggestions(List<SuggestedFaq> faq, List<SuggestedScript> scripts) {

    public static final Suggestions NONE = new Suggestions(List.of(), List.of());

    /** @param score 0 to 1, how well it fits */
    public record SuggestedFaq(String id, String question, String answer, double score) {}

    /**
     * @param text its known variables filled in, the others left as <code>{name}</code>
     * @param gaps the names of those others; a text with gaps is not to be sent as it is
     */
    public record SuggestedScript(String id, String title, String text, List<String> gaps) {}
}
