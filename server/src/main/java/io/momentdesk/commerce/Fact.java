package io.momentdesk.commerce;

import io.momentdesk.commerce.FactRules.Rule;
import io.momentdesk.redis.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One thing a shop can say of an order. The path is its place in the neutral dialect. */
public enum Fact {
    PLACED_AT("placedAt", FactRules::time),
    PAID_AT("paidAt", FactRules::time),
    SHIPPED_AT("shippedAt", FactRules::time),
    PROMISED_AT("promisedAt", FactRules::time),
    DELIVERED_AT("deliveredAt", FactRules::time),
    CANCELLED_AT("cancelledAt", FactRules::time),
    RETURNED_AT("returnedAt", FactRules::time),
    REFUNDED_AT("refundedAt", FactRules::time),
    REVIEWED_AT("reviewedAt", FactRules::time),
    PARTLY_DELIVERED_AT("partlyDeliveredAt", FactRules::time),
    RATING("rating", FactRules::rating),
    PAYMENT("payment", FactRules.word(Order.Payment.class)),
    STATUS("status", FactRules.word(Order.Status.class)),
    SHIPMENT("shipment", FactRules.word(Order.Shipment.class)),
    TRACKING_URL("trackingUrl", FactRules::link),
    ITEMS("items", FactRules::items),
    COUNTRY("country", FactRules::country),
    CUSTOMER_ID("customer.id", FactRules.line(128)),
    CUSTOMER_EMAIL("customer.email", FactRules.line(254)),
    CUSTOMER_NAME("customer.name", FactRules.line(200)),
    VISITOR_REF("visitorRef", FactRules.line(128));

    private final String path;
    private final Rule rule;

    Fact(String path, Rule rule) {
        this.path = path;
        this.rule = rule;
    }

    public String path() {
        return path;
    }

    /** The canonical value, JSON null for null ("has not happened"), or a {@link Refusal} that names the path. */
    public JsonNode accept(JsonNode value) {
        return value.isNull() ? value : rule.accept(path, value);
    }

    /** This fact's value in an order of the neutral dialect; null when nothing is said of it. */
    public @Nullable JsonNode in(JsonNode order) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return order.get(path);
        }
        String outer = path.substring(0, dot);
        JsonNode parent = order.get(outer);
        if (parent != null && !parent.isObject() && !parent.isNull()) {
            throw Refusal.invalid(outer, outer + " must be an object.");
        }
        return parent == null ? null : parent.get(path.substring(dot + 1));
    }
}
