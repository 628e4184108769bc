package io.momentdesk.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A suggested answer; {@code why} is for agents. */
public record Faq(
        String id,
        String question,
        String answer,
        double score,
        @Nullable List<Reason> why) {

    public Faq(String id, String question, String answer, double score) {
        this(id, question, answer, score, null);
    }
}
