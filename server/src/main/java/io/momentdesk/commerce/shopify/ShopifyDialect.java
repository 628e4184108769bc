package io.momentdesk.commerce.shopify;

import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.hooks.Dialect;
import io.momentdesk.commerce.hooks.Hook;
import io.momentdesk.commerce.hooks.HookBody;
import io.momentdesk.commerce.hooks.HookSignature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a topic and a body to an update in our words; empty for topics that say nothing of an order's course. */
@Component
final class ShopifyDialect implements Dialect {

    @Override
    public String name() {
        return "shopify";
    }

    @Override
    public boolean isSigned(Hook hook, String secret) {
        return HookSignature.matchesBase64(hook.header("X-Shopify-Hmac-Sha256"), hook.body(), secret);
    }

    @Override
    public String topic(Hook hook, HookBody body) {
        return hook.required("X-Shopify-Topic");
    }

    @Override
    public @Nullable String delivery(Hook hook, HookBody body) {
        return hook.header("X-Shopify-Webhook-Id");
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
