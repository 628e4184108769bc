package io.momentdesk.knowledge.ranking;

import io.momentdesk.site.Moment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is wanted for.
 *
 * @param language the one it is asked in
 * @param words may be empty
 * @param earlier what was said before, the newest first
 * @param facts codes such as {@code order.late}
 * @param limit most answers
 */
public record Question(
        String language,
        String words,
        List<String> earlier,
        @Nullable Moment moment,
        Set<String> facts,
        int limit) {

    public Question {
        earlier = List.copyOf(earlier);
        facts = Set.copyOf(facts);
    }

    Question in(String other) {
        return new Question(other, words, earlier, moment, facts, limit);
    }
}
