package io.momentdesk.commerce.shopify;

import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.hooks.Dialect;
import io.momentdesk.commerce.hooks.HookBody;
import java.util.Optional;

/** From a topic and a body to an update in our words; empty for topics that say nothing of an order's course. */
public final class ShopifyDialect implements Dialect {

    @Override
    public String name() {
        return "shopify";
    }

    @Override
    public Optional<OrderUpdate> translate(String topic, HookBody body) {
        return switch (topic) {
            case "orders/create",
                    "orders/updated",
                    "orders/paid",
                    "orders/cancelled",
                    "orders/fulfilled",
                    "orders/partially_fulfilled" -> Optional.of(OrderTopics.translate(topic, body));
            case "fulfillments/create", "fulfillments/update" -> Optional.of(ParcelTopics.fulfillment(body));
            case "fulfillment_events/create" -> ParcelTopics.event(body);
            case "refunds/create" -> Optional.of(RefundTopics.refund(body));
            default -> Optional.empty();
        };
    }
}
