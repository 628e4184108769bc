package io.momentdesk.commerce.woocommerce;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.OrderFacts;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.hooks.Dialect;
import io.momentdesk.commerce.hooks.Hook;
import io.momentdesk.commerce.hooks.HookBody;
import io.momentdesk.commerce.hooks.HookSignature;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code order.created}, {@code order.updated}, {@code order.deleted}; empty for all other topics. */
@Component
final class WooCommerceDialect implements Dialect {

    private final Clock clock;

    WooCommerceDialect(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "woocommerce";
    }

    /** A new webhook is tried with a form that names its id. */
    @Override
    public boolean isTrial(Hook hook) {
        return String.valueOf(hook.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
    }

    @Override
    public boolean isSigned(Hook hook, String secret) {
        return HookSignature.matchesBase64(hook.header("X-WC-Webhook-Signature"), hook.body(), secret);
    }

    @Override
    public String topic(Hook hook, HookBody body) {
        return hook.required("X-WC-Webhook-Topic");
    }

    @Override
    public @Nullable String delivery(Hook hook, HookBody body) {
        return hook.header("X-WC-Webhook-Delivery-ID");
    }

    @Override
    public Optional<OrderUpdate> translate(String topic, HookBody body) {
        return switch (topic) {
            case "order.created", "order.updated" -> Optional.of(new OrderTopic(body).update());
            case "order.deleted" -> Optional.of(deleted(body));
            default -> Optional.empty();
        };
    }

    /** Only the id is told: to the customer a deleted order is one that will not come. */
    private OrderUpdate deleted(HookBody body) {
        Instant now = clock.instant();
        OrderFacts facts = OrderFacts.none().say(Fact.CANCELLED_AT, now, now.toEpochMilli());
        return new OrderUpdate(null, OrderTopic.alias(body), now, false, facts);
    }
}
