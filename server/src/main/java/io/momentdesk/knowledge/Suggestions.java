package io.momentdesk.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers and scripts, the best first. */
public record Suggestions(List<SuggestedFaq> faq, List<SuggestedScript> scripts) {

    public static final Suggestions NONE = new Suggestions(List.of(), List.of());

    /** @param score 0 to 1, how well it fits; @param why the strongest reason first */
    public record SuggestedFaq(String id, String question, String answer, double score, List<Reason> why) {}

    /**
     * @param text its known variables filled in, the others left as <code>{name}</code>
     * @param gaps the names of those others; a text with gaps is not to be sent as it is
     */
    public record SuggestedScript(String id, String title, String text, List<String> gaps, List<Reason> why) {}

    /**
     * Why it is suggested, to be said in the reader's language.
     *
     * @param code {@code words}, {@code meaning}, {@code earlier}, {@code fact}, {@code moment} or {@code helped}
     * @param of the words, the fact or the moment; null when the code says all
     */
    public record Reason(String code, @Nullable String of) {}
}
