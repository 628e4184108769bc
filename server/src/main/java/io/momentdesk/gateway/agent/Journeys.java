package io.momentdesk.gateway.agent;

import io.momentdesk.commerce.Order;
import io.momentdesk.moment.Decision;
import io.momentdesk.protocol.Journey;
import io.momentdesk.protocol.JourneyKind;
import io.momentdesk.protocol.JourneyName;
import io.momentdesk.protocol.OrderItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer's journeys as agents see them: each order, and what they are browsing now. */
final class Journeys {

    private Journeys() {}

    static JourneyName name(Decision.Journey journey) {
        return new JourneyName(JourneyKind.valueOf(journey.kind().toUpperCase(Locale.ROOT)), journey.order());
    }

    /** The order of a journey; null for one without, or when it is not known. */
    static @Nullable Order order(List<Order> orders, @Nullable JourneyName journey) {
        return orders.stream()
                .filter(order -> journey != null && order.number().equals(journey.order()))
                .findFirst()
                .orElse(null);
    }

    /** The journey of the conversation first, the others as the last decision saw them. */
    static List<Journey> of(
            List<Order> orders, @Nullable Decision decision, @Nullable JourneyName own, @Nullable String moment) {
        List<Journey> journeys = new ArrayList<>();
        if (own != null && own.kind() != JourneyKind.NONE) {
            journeys.add(new Journey(own.kind(), own.order(), moment, null, facts(order(orders, own))));
        }
        if (decision != null) {
            if (decision.journey() != null && decision.moment() != null) {
                add(journeys, name(decision.journey()), decision.moment().name(), decision.confidence(), orders);
            }
            decision.candidates()
                    .forEach(candidate -> add(
                            journeys,
                            name(candidate.journey()),
                            candidate.moment().name(),
                            candidate.confidence(),
                            orders));
        }
        orders.forEach(order -> add(journeys, new JourneyName(JourneyKind.ORDER, order.number()), null, null, orders));
        return journeys;
    }

    private static void add(
            List<Journey> journeys,
            JourneyName name,
            @Nullable String moment,
            @Nullable Double confidence,
            List<Order> orders) {
        boolean listed = journeys.stream()
                .anyMatch(each -> each.kind() == name.kind() && Objects.equals(each.order(), name.order()));
        if (!listed && name.kind() != JourneyKind.NONE) {
            journeys.add(new Journey(name.kind(), name.order(), moment, confidence, facts(order(orders, name))));
        }
    }

    private static io.momentdesk.protocol.@Nullable Order facts(@Nullable Order order) {
        if (order == null) {
            return null;
        }
        var times = order.times();
        return new io.momentdesk.protocol.Order(
                order.number(),
                times.placedAt(),
                times.paidAt(),
                times.shippedAt(),
                times.promisedAt(),
                times.deliveredAt(),
                times.cancelledAt(),
                times.returnedAt(),
                times.refundedAt(),
                times.reviewedAt(),
                times.partlyDeliveredAt(),
                order.rating(),
                lower(order.payment()),
                lower(order.status()),
                lower(order.shipment()),
                order.trackingUrl(),
                order.country(),
                order.items().stream()
                        .map(item -> new OrderItem(item.product(), item.title(), lower(item.kind()), item.arrived()))
                        .toList());
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
