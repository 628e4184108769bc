package io.momentdesk.gateway.visitor;

import io.momentdesk.commerce.Orders;
import io.momentdesk.knowledge.Asker;
import io.momentdesk.knowledge.Askers;
import io.momentdesk.knowledge.Knowledge;
import io.momentdesk.knowledge.SuggestionRequest;
import io.momentdesk.protocol.Faq;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Sessions;
import io.momentdesk.visitor.Visitor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers for visitors before a person is there. */
@Component
class Answers {

    private static final int SHOWN = 3;

    private final Knowledge knowledge;
    private final Askers askers;
    private final Sessions sessions;
    private final Orders orders;

    Answers(Knowledge knowledge, Askers askers, Sessions sessions, Orders orders) {
        this.knowledge = knowledge;
        this.askers = askers;
        this.sessions = sessions;
        this.orders = orders;
    }

    /** @param moment a code, or empty when it is not known */
    List<Faq> to(Visitor visitor, String text, String moment) {
        var request = new SuggestionRequest(
                visitor.site(),
                moment.isEmpty() ? null : Moment.valueOf(moment),
                text,
                visitor.locale(),
                SHOWN,
                Map.of(),
                asker(visitor));
        return knowledge.answers(request).stream()
                .map(each -> new Faq(each.id(), each.question(), each.answer(), each.score()))
                .toList();
    }

    private Asker asker(Visitor visitor) {
        return askers.visitor(visitor, sessions.of(visitor.site(), visitor.id()), orders.of(visitor.site(), visitor));
    }
}
