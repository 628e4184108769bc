package io.momentdesk.gateway.agent;

import io.momentdesk.commerce.Order;
import io.momentdesk.protocol.Suggestions;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.Visitor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class Hints {
    record Question(
            String site,
            @Nullable Moment moment,
            List<String> words,
            Visitor visitor,
            @Nullable Order order,
            Session session,
            String agentName) {}

    Suggestions forAgent(Question question) {
        return new Suggestions(List.of(), List.of());
    }
}
