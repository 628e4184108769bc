package io.momentdesk.routing;

import io.momentdesk.commerce.Orders;
import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.moment.Facts;
import io.momentdesk.site.Site;
import io.momentdesk.visitor.Sessions;
import io.momentdesk.visitor.Visitor;
import io.momentdesk.visitor.Visitors;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Collects what is known about a conversation, all of it from Redis. */
@Component
class FactGatherer {

    private static final int WORDS = 12;

    private final Clock clock;
    private final Visitors visitors;
    private final Sessions sessions;
    private final Orders orders;
    private final Conversations conversations;

    FactGatherer(Clock clock, Visitors visitors, Sessions sessions, Orders orders, Conversations conversations) {
        this.clock = clock;
        this.visitors = visitors;
        this.sessions = sessions;
        this.orders = orders;
        this.conversations = conversations;
    }

    Facts of(Site site, Conversation conversation) {
        Visitor visitor = visitors.byId(site.id(), conversation.visitor());
        String locale = conversation.textOrNull("locale");
        return new Facts(
                clock.instant(),
                locale != null ? locale : visitor.locale(),
                sessions.of(site.id(), visitor.id()),
                orders.of(site.id(), visitor),
                conversations.words(site.id(), conversation.id(), WORDS),
                conversation.textOrNull("topic"),
                conversation.textOrNull("order"));
    }
}
