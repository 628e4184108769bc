package io.momentdesk.gateway.visitor;

import io.momentdesk.knowledge.Knowledge;
import io.momentdesk.knowledge.SuggestionRequest;
import io.momentdesk.protocol.Faq;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Visitor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers for visitors before a person is there. */
@Component
class Answers {

    private static final int SHOWN = 3;

    private final Knowledge knowledge;

    Answers(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** @param moment a code, or empty when it is not known */
    List<Faq> to(Visitor visitor, String text, String moment) {
        var request = new SuggestionRequest(
                visitor.site(),
                moment.isEmpty() ? null : Moment.valueOf(moment),
                text,
                visitor.locale(),
                SHOWN,
                Map.of());
        return knowledge.answers(request).stream()
                .map(each -> new Faq(each.id(), each.question(), each.answer(), each.score()))
                .toList();
    }
}
