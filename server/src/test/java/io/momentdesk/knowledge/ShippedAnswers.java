package io.momentdesk.knowledge;

import io.momentdesk.knowledge.Suggestions.SuggestedFaq;
import io.momentdesk.knowledge.ranking.Usefulness;
import java.util.List;
import java.util.function.Function;

/** What the product ships with, asked without a site. */
final class ShippedAnswers {

    private ShippedAnswers() {}

    static Function<SuggestionRequest, List<SuggestedFaq>> all() {
        SiteKnowledge knowledge = SuggestionTimes.knowledge(new ShippedKnowledge().items());
        return request -> knowledge.faq(request, Usefulness.UNKNOWN, any -> true).stream()
                .map(hit -> new SuggestedFaq(
                        hit.text().id(), hit.text().question(), hit.text().answer(), hit.fit(), List.of()))
                .toList();
    }
}
