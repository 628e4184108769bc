package io.momentdesk.commerce.woocommerce;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.OrderFacts;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.hooks.Dialect;
import io.momentdesk.commerce.hooks.HookBody;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** {@code order.created}, {@code order.updated}, {@code order.deleted}; empty for all other topics. */
public final class WooCommerceDialect implements Dialect {

    private final Clock clock;

    public WooCommerceDialect(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "woocommerce";
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
