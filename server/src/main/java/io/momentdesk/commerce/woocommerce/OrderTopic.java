package io.momentdesk.commerce.woocommerce;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.NeutralDialect;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.OrderFacts;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Parcel;
import io.momentdesk.commerce.hooks.HookBody;
import io.momentdesk.commerce.hooks.HookOrders;
import io.momentdesk.redis.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A whole order as it was at {@code date_modified_gmt}. What its status denies has not happened. */
final class OrderTopic {

    /** Where the usual plugins for shipment tracking keep their parcels. */
    private static final String PARCELS = "_wc_shipment_tracking_items";

    private static final Pattern SUBSCRIPTION = Pattern.compile("_subscription_(?:renewal|resubscribe|switch|parent)");

    private final HookBody body;
    private final Instant at;
    private final long age;
    private final String status;
    private final OrderFacts facts = OrderFacts.none();

    OrderTopic(HookBody body) {
        this.body = body;
        this.at = required("date_modified_gmt", "date_created_gmt");
        this.age = at.toEpochMilli();
        this.status = String.valueOf(body.line("status", 40)).replaceFirst("^wc-", "");
    }

    /** Ids of several kinds of shops may be alike. */
    static String alias(HookBody body) {
        return "woocommerce:" + body.id("id");
    }

    OrderUpdate update() {
        facts.say(Fact.PLACED_AT, required("date_created_gmt", "date_modified_gmt"), age);
        facts.say(Fact.PAYMENT, "cod".equals(body.line("payment_method", 64)) ? "on_delivery" : "prepaid", age);
        facts.with(Fact.PAID_AT, timeOr(body.utcOrNull("date_paid_gmt")), age);
        status();
        items();
        customer();
        country();
        fields();
        String number = body.line("number", 64);
        return new OrderUpdate(
                NeutralDialect.withoutHash(number == null ? body.id("id") : number), alias(body), at, false, facts);
    }

    private void status() {
        Instant completed = body.utcOrNull("date_completed_gmt");
        Instant since = completed == null ? at : completed;
        facts.with(Fact.CANCELLED_AT, timeOr(List.of("cancelled", "trash").contains(status) ? at : null), age);
        facts.with(Fact.REFUNDED_AT, timeOr("refunded".equals(status) ? at : null), age);
        switch (status) {
            case "completed" -> facts.say(isSent() ? Fact.SHIPPED_AT : Fact.DELIVERED_AT, since, age);
            case "shipped", "partial-shipped" -> facts.say(Fact.SHIPPED_AT, since, age);
            case "out-for-delivery" -> facts.say(Fact.SHIPMENT, "out_for_delivery", age);
            case "delivered" -> facts.say(Fact.DELIVERED_AT, since, age);
            case "pending", "on-hold", "processing", "failed" -> {
                facts.with(Fact.SHIPPED_AT, timeOr(null), age);
                facts.with(Fact.DELIVERED_AT, timeOr(null), age);
            }
            default -> {}
        }
    }

    /** What needs no way of sending is there once it is complete: downloads, services, what was fetched from the shop. */
    private boolean isSent() {
        return body.children("shipping_lines").stream()
                .anyMatch(way -> !"local_pickup".equals(way.line("method_id", 64)));
    }

    private void items() {
        List<HookBody> lines = body.children("line_items");
        if (!lines.isEmpty()) {
            facts.with(
                    Fact.ITEMS,
                    HookOrders.items(lines, (line, item) -> {
                        String title = line.line("name", 500);
                        HookOrders.put(item, "product", line.line("product_id", 128));
                        HookOrders.put(item, "kind", isOfSubscription() ? "subscription" : null);
                        HookOrders.put(item, "title", title == null ? null : Parser.unescapeEntities(title, false));
                    }),
                    age);
        }
    }

    /** Orders of a subscription carry fields of its plugin; one that sends things has a way of sending, too. */
    private boolean isOfSubscription() {
        return body.children("shipping_lines").isEmpty()
                && body.children("meta_data").stream()
                        .anyMatch(field -> SUBSCRIPTION
                                .matcher(String.valueOf(field.line("key", 255)))
                                .matches());
    }

    /** 0 is a guest. */
    private void customer() {
        String id = body.line("customer_id", 128);
        facts.say(Fact.CUSTOMER_ID, "0".equals(id) ? null : id, age);
        HookBody billing = body.child("billing");
        if (billing != null) {
            facts.say(Fact.CUSTOMER_NAME, HookOrders.name(billing), age);
            facts.say(Fact.CUSTOMER_EMAIL, billing.line("email", 254), age);
        }
    }

    /** Where nothing else is said it goes to the address that the bill goes to. */
    private void country() {
        String sent = HookOrders.country(body.json().path("shipping"), "country");
        String paid = HookOrders.country(body.json().path("billing"), "country");
        facts.say(Fact.COUNTRY, sent == null ? paid : sent, age);
    }

    private void fields() {
        for (HookBody field : body.children("meta_data")) {
            String key = field.line("key", 255);
            JsonNode value = field.json().path("value");
            if (HookOrders.isReference(key) && value.isString()) {
                facts.say(Fact.VISITOR_REF, field.line("value", 128), age);
            } else if (PARCELS.equals(key) && value.isArray()) {
                field.children("value").forEach(this::parcel);
            }
        }
    }

    private void parcel(HookBody parcel) {
        String code = Parcel.code(parcel.line("tracking_number", 128));
        if (code != null) {
            Instant sent = sentAt(parcel.line("date_shipped", 20));
            String link = HookBody.link(parcel.line("custom_tracking_link", 2048));
            facts.with("shop:" + code, new Parcel(sent.toEpochMilli(), Shipment.IN_TRANSIT, sent, null, link, code));
        }
    }

    /** Seconds since 1970; the time of the order's change for what is none. */
    private Instant sentAt(@Nullable String seconds) {
        boolean readable = seconds != null && seconds.matches("[0-9]{1,11}");
        return readable ? Instant.ofEpochSecond(Long.parseLong(seconds)) : at;
    }

    private Instant required(String... names) {
        for (String name : names) {
            Instant time = body.utcOrNull(name);
            if (time != null) {
                return time;
            }
        }
        throw Refusal.invalid(names[0], names[0] + " is required.");
    }

    private static JsonNode timeOr(@Nullable Instant time) {
        return time == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.stringNode(
                        Objects.requireNonNull(time).toString());
    }
}
