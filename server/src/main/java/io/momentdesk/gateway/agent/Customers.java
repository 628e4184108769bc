package io.momentdesk.gateway.agent;

import io.momentdesk.protocol.Customer;
import io.momentdesk.protocol.SessionFacts;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.Visitor;
import org.jspecify.annotations.Nullable;

/** A visitor and their session in the protocol's words. */
final class Customers {

    private static final int EVENTS = 50;

    private Customers() {}

    /** The id is the shop's where it was proven, else the visitor's. */
    static Customer of(Visitor visitor) {
        String id = visitor.verified() && visitor.customer() != null ? visitor.customer() : visitor.id();
        return new Customer(id, visitor.verified(), visitor.name(), visitor.email(), visitor.phone(), visitor.locale());
    }

    static SessionFacts session(Session session) {
        var arrival = session.arrival();
        Long visit = arrival.visit() == null ? null : arrival.visit().longValue();
        int from = Math.max(0, session.events().size() - EVENTS);
        return new SessionFacts(
                new SessionFacts.Arrival(arrival.referrer(), arrival.utm(), visit),
                session.events().subList(from, session.events().size()).stream()
                        .map(event ->
                                new SessionFacts.FactEvent(event.at(), event.name(), page(event.page()), event.data()))
                        .toList());
    }

    private static io.momentdesk.protocol.@Nullable Page page(@Nullable Page page) {
        return page == null || page.url() == null
                ? null
                : new io.momentdesk.protocol.Page(
                        page.url(),
                        page.title(),
                        page.type(),
                        page.product(),
                        page.referrer(),
                        page.country(),
                        page.inStock());
    }
}
