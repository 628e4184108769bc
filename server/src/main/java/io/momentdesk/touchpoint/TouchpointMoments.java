package io.momentdesk.touchpoint;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.OrderJson;
import io.momentdesk.moment.Decision;
import io.momentdesk.moment.Facts;
import io.momentdesk.moment.Moments;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The moment of what happened outside a conversation, from that one fact and the time it happened at. */
@Component
public class TouchpointMoments {

    private final Moments moments;

    TouchpointMoments(Moments moments) {
        this.moments = moments;
    }

    /** @param order in the neutral dialect */
    public @Nullable String ofOrder(JsonNode order, Instant at) {
        return decide(Session.EMPTY, List.of(OrderJson.order(order)), at);
    }

    public @Nullable String ofOrder(Order order, Instant at) {
        return decide(Session.EMPTY, List.of(order), at);
    }

    public @Nullable String ofSession(Session session, Instant at) {
        return decide(session, List.of(), at);
    }

    public @Nullable String ofEvent(JsonNode event, Instant at) {
        Map<String, Object> data = new HashMap<>();
        if (event.hasNonNull("search")) {
            data.put("search_term", event.get("search").asString());
        }
        ShopEvent only = new ShopEvent(at, event.path("name").asString(), null, data);
        return decide(new Session(Arrival.UNKNOWN, List.of(only)), List.of(), at);
    }

    private @Nullable String decide(Session session, List<Order> orders, Instant at) {
        Decision decision = moments.decide(new Facts(at, null, session, orders, List.of(), null, null));
        return decision.moment() == null ? null : decision.moment().name();
    }
}
