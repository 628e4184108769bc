package io.momentdesk.commerce;

import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.commerce.OrderFacts.Dated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders as JSON: the neutral dialect for readers, and the compact form with every fact's age for the store. */
public final class OrderJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Fact> KNOWN =
            Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::name, Function.identity()));

    private OrderJson() {}

    /** The order with whom it belongs to; what has not happened is left out. */
    public static ObjectNode neutral(KnownOrder known) {
        ObjectNode json = neutral(known.order());
        json.put("updatedAt", known.updatedAt().toString());
        ObjectNode customer = JSON.createObjectNode();
        put(customer, "id", known.customer());
        put(customer, "email", known.email());
        put(customer, "name", known.customerName());
        if (!customer.isEmpty()) {
            json.set("customer", customer);
        }
        put(json, "visitorRef", known.visitorRef());
        return json;
    }

    public static ObjectNode neutral(Order order) {
        ObjectNode json = JSON.createObjectNode().put("number", order.number());
        OrderTimes times = order.times();
        put(json, "placedAt", times.placedAt());
        put(json, "paidAt", times.paidAt());
        put(json, "shippedAt", times.shippedAt());
        put(json, "promisedAt", times.promisedAt());
        put(json, "deliveredAt", times.deliveredAt());
        put(json, "cancelledAt", times.cancelledAt());
        put(json, "returnedAt", times.returnedAt());
        put(json, "refundedAt", times.refundedAt());
        put(json, "reviewedAt", times.reviewedAt());
        put(json, "partlyDeliveredAt", times.partlyDeliveredAt());
        put(json, "payment", word(order.payment()));
        put(json, "status", word(order.status()));
        put(json, "shipment", word(order.shipment()));
        if (order.rating() != null) {
            json.put("rating", order.rating());
        }
        put(json, "trackingUrl", order.trackingUrl());
        put(json, "country", order.country());
        ArrayNode items = json.putArray("items");
        for (Item item : order.items()) {
            ObjectNode one = items.addObject();
            put(one, "product", item.product());
            put(one, "title", item.title());
            put(one, "kind", word(item.kind()));
            if (item.arrived() != null) {
                one.put("arrived", item.arrived());
            }
        }
        return json;
    }

    /** Reads what {@link #neutral(Order)} wrote. */
    public static Order order(JsonNode neutral) {
        OrderFacts facts = OrderFacts.none();
        for (Fact fact : Fact.values()) {
            JsonNode value = fact.in(neutral);
            if (value != null) {
                facts.with(fact, value, 0);
            }
        }
        return new KnownOrder(neutral.get("number").asString(), Instant.EPOCH, facts, Set.of()).order();
    }

    static String facts(OrderFacts facts) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode said = json.putObject("facts");
        facts.facts()
                .forEach((fact, dated) ->
                        said.putArray(fact.name()).add(dated.value()).add(dated.at()));
        ObjectNode parcels = json.putObject("parcels");
        facts.parcels().forEach((id, parcel) -> parcels.set(id, parcel(parcel)));
        return json.toString();
    }

    /** A newer server beside this one may keep facts that are not known here: they are passed over. */
    static OrderFacts facts(JsonNode json) {
        OrderFacts facts = OrderFacts.none();
        for (Map.Entry<String, JsonNode> said : json.get("facts").properties()) {
            JsonNode dated = said.getValue();
            Fact fact = KNOWN.get(said.getKey());
            if (fact != null) {
                facts.facts().put(fact, new Dated(dated.get(0), dated.get(1).asLong()));
            }
        }
        for (Map.Entry<String, JsonNode> parcel : json.get("parcels").properties()) {
            facts.with(parcel.getKey(), parcel(parcel.getValue()));
        }
        return facts;
    }

    /** An update that waits for its order. */
    static String update(OrderUpdate update) {
        return JSON.createObjectNode()
                .put("updatedAt", update.updatedAt().toString())
                .put("whole", update.whole())
                .put("facts", facts(update.facts()))
                .toString();
    }

    static OrderUpdate update(String number, String json) {
        JsonNode update = JSON.readTree(json);
        return new OrderUpdate(
                number,
                null,
                Instant.parse(update.get("updatedAt").asString()),
                update.get("whole").asBoolean(),
                facts(JSON.readTree(update.get("facts").asString())));
    }

    private static ObjectNode parcel(Parcel parcel) {
        ObjectNode json = JSON.createObjectNode().put("at", parcel.at());
        put(json, "shipment", word(parcel.shipment()));
        put(json, "sentAt", parcel.sentAt());
        put(json, "deliveredAt", parcel.deliveredAt());
        put(json, "trackingUrl", parcel.trackingUrl());
        put(json, "code", parcel.code());
        if (!parcel.products().isEmpty()) {
            parcel.products().forEach(json.putArray("products")::add);
        }
        return json;
    }

    private static Parcel parcel(JsonNode json) {
        String shipment = text(json, "shipment");
        return new Parcel(
                json.get("at").asLong(),
                shipment == null ? null : Order.Shipment.valueOf(shipment.toUpperCase(Locale.ROOT)),
                time(json, "sentAt"),
                time(json, "deliveredAt"),
                text(json, "trackingUrl"),
                text(json, "code"),
                json.path("products").valueStream().map(JsonNode::asString).toList());
    }

    static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant time(JsonNode json, String name) {
        String text = text(json, name);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.get(name).asString() : null;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
