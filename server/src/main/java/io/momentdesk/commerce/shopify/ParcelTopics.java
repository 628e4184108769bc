package io.momentdesk.commerce.shopify;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.OrderFacts;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Parcel;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code fulfillments/*} and {@code fulfillment_events/*}: one parcel, named with the order's id only. */
final class ParcelTopics {

    private ParcelTopics() {}

    static OrderUpdate fulfillment(ShopifyBody body) {
        OrderFacts facts = OrderFacts.none().with(body.id("id"), parcel(body));
        return update(body, body.time("updated_at", "created_at"), facts);
    }

    /** Empty for a state that says nothing about where the parcel is. */
    static Optional<OrderUpdate> event(ShopifyBody body) {
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

    static Parcel parcel(ShopifyBody body) {
        Instant at = body.time("updated_at", "created_at");
        long age = at.toEpochMilli();
        String url = link(body.line("tracking_url", 2048));
        return switch (String.valueOf(body.line("status", 40))) {
            case "cancelled", "error", "failure" -> new Parcel(age, null, null, null, url);
            case "pending", "open" -> new Parcel(age, Shipment.PENDING, null, null, url);
            default -> {
                Shipment said = shipment(body.line("shipment_status", 40));
                Shipment shipment = said == null ? Shipment.IN_TRANSIT : said;
                yield new Parcel(age, shipment, body.time("created_at", "updated_at"), arrived(shipment, at), url);
            }
        };
    }

    private static OrderUpdate update(ShopifyBody body, Instant at, OrderFacts facts) {
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

    private static @Nullable String link(@Nullable String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }
}
