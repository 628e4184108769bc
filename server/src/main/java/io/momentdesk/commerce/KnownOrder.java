package io.momentdesk.commerce;

import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.commerce.Order.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An order with everything said of it so far.
 *
 * @param seen the milestones that were logged
 */
public record KnownOrder(String number, Instant updatedAt, OrderFacts facts, Set<String> seen) {

    static KnownOrder blank(String number) {
        return new KnownOrder(number, Instant.EPOCH, OrderFacts.none(), Set.of());
    }

    KnownOrder merge(OrderUpdate update) {
        Instant newest = update.updatedAt().isAfter(updatedAt) ? update.updatedAt() : updatedAt;
        return new KnownOrder(number, newest, facts.merge(update.facts()), seen);
    }

    public Order order() {
        ParcelsTogether parcels = ParcelsTogether.of(facts.parcels());
        JsonNode rating = facts.value(Fact.RATING);
        String trackingUrl = facts.text(Fact.TRACKING_URL);
        return new Order(
                number,
                times(parcels),
                word(Order.Payment.class, facts.text(Fact.PAYMENT)),
                word(Order.Status.class, facts.text(Fact.STATUS)),
                shipment(parcels),
                rating == null ? null : Integer.valueOf(rating.intValue()),
                trackingUrl != null ? trackingUrl : parcels.trackingUrl(),
                items(parcels),
                facts.text(Fact.COUNTRY));
    }

    /** The customer's id at the shop. */
    public @Nullable String customer() {
        return facts.text(Fact.CUSTOMER_ID);
    }

    public @Nullable String email() {
        return facts.text(Fact.CUSTOMER_EMAIL);
    }

    public @Nullable String customerName() {
        return facts.text(Fact.CUSTOMER_NAME);
    }

    public @Nullable String visitorRef() {
        return facts.text(Fact.VISITOR_REF);
    }

    private @Nullable Shipment shipment(ParcelsTogether parcels) {
        boolean saidLater = facts.at(Fact.SHIPMENT) >= parcels.at();
        return saidLater ? word(Shipment.class, facts.text(Fact.SHIPMENT)) : parcels.shipment();
    }

    private OrderTimes times(ParcelsTogether parcels) {
        Instant sent = facts.time(Fact.SHIPPED_AT);
        Instant delivered = facts.time(Fact.DELIVERED_AT);
        Instant partly = facts.time(Fact.PARTLY_DELIVERED_AT);
        return new OrderTimes(
                facts.time(Fact.PLACED_AT),
                facts.time(Fact.PAID_AT),
                sent != null ? sent : parcels.sentAt(),
                facts.time(Fact.PROMISED_AT),
                delivered != null ? delivered : parcels.deliveredAt(),
                facts.time(Fact.CANCELLED_AT),
                facts.time(Fact.RETURNED_AT),
                facts.time(Fact.REFUNDED_AT),
                facts.time(Fact.REVIEWED_AT),
                partly != null ? partly : parcels.partlyDeliveredAt());
    }

    private List<Item> items(ParcelsTogether parcels) {
        JsonNode items = facts.value(Fact.ITEMS);
        return items == null
                ? List.of()
                : StreamSupport.stream(items.spliterator(), false)
                        .map(item -> item(item, items, parcels))
                        .toList();
    }

    private static Item item(JsonNode item, JsonNode items, ParcelsTogether parcels) {
        String product = text(item, "product");
        Boolean arrived = item.hasNonNull("arrived")
                ? Boolean.valueOf(item.get("arrived").booleanValue())
                : parcels.hasBrought(product, ordered(items, product));
        return new Item(product, text(item, "title"), word(Order.Kind.class, text(item, "kind")), arrived);
    }

    /** How many entries name it; each is one at least. */
    private static int ordered(JsonNode items, @Nullable String product) {
        return (int) items.valueStream()
                .filter(item -> Objects.equals(text(item, "product"), product))
                .count();
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asString() : null;
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String word) {
        return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
