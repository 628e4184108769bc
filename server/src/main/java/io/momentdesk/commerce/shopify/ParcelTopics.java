package io.momentdesk.commerce.shopify;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.OrderFacts;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Parcel;
import io.momentdesk.commerce.hooks.HookBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code fulfillments/*} and {@code fulfillment_events/*}: one parcel, named with the order's id only. */
final class ParcelTopics {

    private static final String OPEN = "fulfillable_quantity";

    private ParcelTopics() {}

    static OrderUpdate fulfillment(HookBody body) {
        OrderFacts facts = OrderFacts.none().with(body.id("id"), parcel(body));
        return update(body, body.time("updated_at", "created_at"), facts);
    }

    /** Empty for a state that says nothing about where the parcel is. */
    static Optional<OrderUpdate> event(HookBody body) {
        String status = body.line("status", 40);
        Shipment shipment = shipment(status);
        Instant at = body.time("happened_at", "created_at");
        String id = body.id("fulfillment_id");
        if (shipment == null) {
            return Optional.empty();
        }
        OrderFacts facts = OrderFacts.none()
                .with(id, new Parcel(at.toEpochMilli(), shipment, null, arrived(shipment, at), null))
                .say(Fact.PROMISED_AT, body.timeOrNull("estimated_delivery_at"), at.toEpochMilli());
        return Optional.of(update(body, at, facts));
    }

    static boolean needsNoSending(HookBody line) {
        JsonNode sending = line.json().path("requires_shipping");
        return sending.isBoolean() && !sending.booleanValue();
    }

    /** Downloads, gift cards, services: fulfilled is there. */
    private static boolean isHandedOver(List<HookBody> lines) {
        return !lines.isEmpty() && lines.stream().allMatch(ParcelTopics::needsNoSending);
    }

    static Parcel parcel(HookBody body) {
        List<HookBody> lines = body.children("line_items");
        List<String> products = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.idOrNull("product_id")))
                .toList();
        return parcel(body, lines).with(products);
    }

    /** What has not been sent of an order; empty when that is not said of every line. */
    static List<String> unsent(List<HookBody> lines) {
        boolean said = lines.stream().allMatch(line -> line.json().path(OPEN).isIntegralNumber());
        return lines.stream()
                .filter(line -> said && line.json().path(OPEN).intValue() > 0)
                .flatMap(line -> Stream.ofNullable(line.idOrNull("product_id")))
                .toList();
    }

    private static Parcel parcel(HookBody body, List<HookBody> lines) {
        Instant at = body.time("updated_at", "created_at");
        long age = at.toEpochMilli();
        String url = HookBody.link(body.line("tracking_url", 2048));
        String code = Parcel.code(body.line("tracking_number", 128));
        return switch (String.valueOf(body.line("status", 40))) {
            case "cancelled", "error", "failure" -> new Parcel(age, null, null, null, url, code);
            case "pending", "open" -> new Parcel(age, Shipment.PENDING, null, null, url, code);
            default -> {
                Instant sent = body.time("created_at", "updated_at");
                if (isHandedOver(lines)) {
                    yield new Parcel(age, Shipment.DELIVERED, sent, sent, url, code);
                }
                Shipment said = shipment(body.line("shipment_status", 40));
                // that it is on its way is a guess from when it was handed over: what a carrier says since is newer
                yield said == null
                        ? new Parcel(sent.toEpochMilli(), Shipment.IN_TRANSIT, sent, null, url, code)
                        : new Parcel(age, said, sent, arrived(said, at), url, code);
            }
        };
    }

    private static OrderUpdate update(HookBody body, Instant at, OrderFacts facts) {
        return new OrderUpdate(null, body.id("order_id"), at, false, facts);
    }

    private static @Nullable Instant arrived(Shipment shipment, Instant at) {
        return shipment == Shipment.DELIVERED ? at : null;
    }

    private static @Nullable Shipment shipment(@Nullable String status) {
        return switch (String.valueOf(status)) {
            case "label_printed", "label_purchased", "confirmed" -> Shipment.PENDING;
            case "in_transit", "carrier_picked_up" -> Shipment.IN_TRANSIT;
            case "out_for_delivery", "ready_for_pickup" -> Shipment.OUT_FOR_DELIVERY;
            case "delayed" -> Shipment.DELAYED;
            case "attempted_delivery", "failure" -> Shipment.EXCEPTION;
            case "delivered", "picked_up" -> Shipment.DELIVERED;
            default -> null;
        };
    }
}
