package io.momentdesk.knowledge;

import io.momentdesk.site.Moment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What suggestions are wanted for.
 *
 * @param moment null when it is not known; then only what the words find is suggested, if there are words
 * @param words what the customer wrote, or the agent types; may be empty
 * @param locale null for the site's first language
 * @param limit most answers and most scripts, each
 * @param variables values for scripts, by name without braces, such as {@code order.number}
 * @param asker decides what may be shown
 * @param earlier what was said before the words, the newest first
 */
public record SuggestionRequest(
        String site,
        @Nullable Moment moment,
        String words,
        @Nullable String locale,
        int limit,
        Map<String, String> variables,
        Asker asker,
        List<String> earlier) {

    public SuggestionRequest {
        variables = Map.copyOf(variables);
        earlier = List.copyOf(earlier);
    }

    /** By anybody. */
    public SuggestionRequest(
            String site,
            @Nullable Moment moment,
            String words,
            @Nullable String locale,
            int limit,
            Map<String, String> variables) {
        this(site, moment, words, locale, limit, variables, Asker.ANYONE, List.of());
    }

    /** Of whom nothing was heard before. */
    public SuggestionRequest(
            String site,
            @Nullable Moment moment,
            String words,
            @Nullable String locale,
            int limit,
            Map<String, String> variables,
            Asker asker) {
        this(site, moment, words, locale, limit, variables, asker, List.of());
    }
}
