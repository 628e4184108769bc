package io.momentdesk.commerce.shopify;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.NeutralDialect;
import io.momentdesk.commerce.OrderFacts;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Parcel;
import io.momentdesk.commerce.hooks.HookBody;
import io.momentdesk.commerce.hooks.HookOrders;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code orders/*}: the whole order as it was at {@code updated_at}. */
final class OrderTopics {

    /** Ages of facts that the body does not date: read between the lines, and told by the topic. */
    private static final long GUESSED = 0;

    private static final long TOLD = 1;

    private static final Set<String> PAID = Set.of("authorized", "paid", "partially_refunded", "refunded");
    private static final Pattern ON_DELIVERY = Pattern.compile("cash.?on.?delivery|\\bcod\\b|pay.?on.?delivery");
    private static final String REST = "rest";

    private final String topic;
    private final HookBody body;
    private final Instant at;
    private final long age;
    private final OrderFacts facts = OrderFacts.none();

    private OrderTopics(String topic, HookBody body) {
        this.topic = topic;
        this.body = body;
        this.at = body.time("updated_at", "created_at");
        this.age = at.toEpochMilli();
    }

    static OrderUpdate translate(String topic, HookBody body) {
        OrderTopics order = new OrderTopics(topic, body);
        order.facts.say(Fact.PLACED_AT, body.time("created_at", "processed_at", "updated_at"), order.age);
        order.payment();
        order.cancelled();
        order.refunded();
        order.parcels();
        order.items();
        order.customer();
        order.visitorRef();
        order.country();
        return new OrderUpdate(order.number(), body.id("id"), order.at, false, order.facts);
    }

    private String number() {
        return Stream.of("name", "order_number", "id")
                .map(name -> body.line(name, 64))
                .filter(Objects::nonNull)
                .findFirst()
                .map(NeutralDialect::withoutHash)
                .orElseGet(() -> body.id("id"));
    }

    private void payment() {
        String status = Objects.requireNonNullElse(body.line("financial_status", 40), "");
        boolean onDelivery = ON_DELIVERY.matcher(gateways()).find();
        facts.say(Fact.PAYMENT, onDelivery ? "on_delivery" : "prepaid", age);
        if (topic.equals("orders/paid")) {
            facts.say(Fact.PAID_AT, at, TOLD);
        } else if (PAID.contains(status)) {
            Instant processed = body.timeOrNull("processed_at");
            facts.say(Fact.PAID_AT, onDelivery || processed == null ? at : processed, GUESSED);
        }
    }

    private String gateways() {
        JsonNode names = body.json().path("payment_gateway_names");
        String all = body.line("gateway", 200) + " " + (names.isArray() ? names.toString() : "");
        return all.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void cancelled() {
        if (topic.equals("orders/cancelled")) {
            Instant said = body.timeOrNull("cancelled_at");
            facts.say(Fact.CANCELLED_AT, said == null ? at : said, age);
        }
    }

    /** A part paid back is not the order paid back. */
    private void refunded() {
        String status = body.line("financial_status", 40);
        if ("refunded".equals(status)) {
            Instant last = body.children("refunds").stream()
                    .map(refund -> refund.time("created_at"))
                    .max(Instant::compareTo)
                    .orElse(at);
            facts.say(Fact.REFUNDED_AT, last, age);
        } else if ("partially_refunded".equals(status)) {
            facts.with(Fact.REFUNDED_AT, JsonNodeFactory.instance.nullNode(), age);
        }
    }

    /** While only a part is sent, the rest counts as a parcel that has not left. */
    private void parcels() {
        List<HookBody> parcels = body.children("fulfillments");
        parcels.forEach(parcel -> facts.with(parcel.id("id"), ParcelTopics.parcel(parcel)));
        String status = body.line("fulfillment_status", 40);
        if ("partial".equals(status)) {
            Parcel rest = new Parcel(age, io.momentdesk.commerce.Order.Shipment.PENDING, null, null, null);
            facts.with(REST, rest.with(ParcelTopics.unsent(body.children("line_items"))));
        } else if ("fulfilled".equals(status)) {
            facts.with(REST, new Parcel(age, null, null, null, null));
            if (parcels.isEmpty()) {
                facts.say(Fact.SHIPPED_AT, at, GUESSED);
            }
        }
    }

    private void items() {
        List<HookBody> lines = body.children("line_items");
        if (lines.isEmpty()) {
            return;
        }
        ArrayNode items = HookOrders.items(lines, (line, item) -> {
            String product = line.idOrNull("product_id");
            HookOrders.put(item, "product", product != null ? product : line.line("sku", 128));
            HookOrders.put(item, "title", line.line("title", 500));
            HookOrders.put(item, "kind", kind(line));
        });
        facts.with(Fact.ITEMS, items, age);
    }

    /** Null for what is sent, or where that is not said. */
    private static @Nullable String kind(HookBody line) {
        if (!ParcelTopics.needsNoSending(line)) {
            return null;
        }
        return line.json().path("selling_plan_allocation").isObject() ? "subscription" : "digital";
    }

    private void customer() {
        HookBody customer = body.child("customer");
        String email = first(body.line("email", 254), body.line("contact_email", 254));
        if (customer != null) {
            facts.say(Fact.CUSTOMER_ID, customer.idOrNull("id"), age);
            facts.say(Fact.CUSTOMER_NAME, HookOrders.name(customer), age);
            email = first(email, customer.line("email", 254));
        }
        facts.say(Fact.CUSTOMER_EMAIL, email, age);
    }

    /** The cart's attributes come back as the order's notes (TRK4). */
    private void visitorRef() {
        for (HookBody note : body.children("note_attributes")) {
            if (HookOrders.isReference(note.line("name", 64))) {
                facts.say(Fact.VISITOR_REF, note.line("value", 128), age);
            }
        }
    }

    private void country() {
        facts.say(Fact.COUNTRY, HookOrders.country(body.json().path("shipping_address"), "country_code"), age);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
