package io.momentdesk.commerce.shopify;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.OrderFacts;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.hooks.HookBody;
import java.time.Instant;

/** {@code refunds/create}: money back, and perhaps goods. Whether it was all of it the order's next {@code financial_status} tells. */
final class RefundTopics {

    private RefundTopics() {}

    static OrderUpdate refund(HookBody body) {
        Instant at = body.time("created_at", "processed_at");
        long age = at.toEpochMilli();
        OrderFacts facts = OrderFacts.none().say(Fact.REFUNDED_AT, at, age);
        boolean goodsBack = body.children("refund_line_items").stream()
                .anyMatch(line -> "return".equals(line.line("restock_type", 40)));
        if (goodsBack) {
            facts.say(Fact.RETURNED_AT, at, age);
        }
        return new OrderUpdate(null, body.id("order_id"), at, false, facts);
    }
}
