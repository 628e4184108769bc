package io.momentdesk.commerce.shopify;

import io.momentdesk.commerce.OrderUpdate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** From a topic and a body to an update in our words; empty for topics that say nothing of an order's course. */
public final class ShopifyDialect {

    private ShopifyDialect() {}

    public static Optional<OrderUpdate> translate(String topic, JsonNode body) {
        return switch (topic) {
            case "orders/create",
                    "orders/updated",
                    "orders/paid",
                    "orders/cancelled",
                    "orders/fulfilled",
                    "orders/partially_fulfilled" -> Optional.of(OrderTopics.translate(topic, ShopifyBody.of(body)));
            case "fulfillments/create", "fulfillments/update" ->
                Optional.of(ParcelTopics.fulfillment(ShopifyBody.of(body)));
            case "fulfillment_events/create" -> ParcelTopics.event(ShopifyBody.of(body));
            case "refunds/create" -> Optional.of(RefundTopics.refund(ShopifyBody.of(body)));
            default -> Optional.empty();
        };
    }
}
