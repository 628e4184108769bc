package io.momentdesk.demo;

import static io.momentdesk.demo.ShopifyWriting.object;
import static io.momentdesk.demo.ShopifyWriting.orderId;
import static io.momentdesk.demo.ShopifyWriting.time;

import io.momentdesk.demo.Purchase.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What Shopify says of a parcel: the fulfillment, and the carrier's events. */
@DemoOnly
@Component
class ShopifyParcels {

    static final String CARRIER = "DHL";

    private final ShopifyWriting writing;

    ShopifyParcels(ShopifyWriting writing) {
        this.writing = writing;
    }

    static String trackingNumber(Purchase purchase) {
        return "JD01460000%06d".formatted(purchase.number());
    }

    static String trackingUrl(Purchase purchase) {
        return "https://carrier.example/track/" + trackingNumber(purchase);
    }

    ObjectNode fulfillment(Purchase purchase) {
        ObjectNode fulfillment = object();
        fulfillment.put("id", fulfillmentId(purchase));
        fulfillment.put("order_id", orderId(purchase));
        fulfillment.put("name", "#" + purchase.number() + ".1");
        fulfillment.put("status", "success");
        fulfillment.put("service", "manual");
        fulfillment.put("created_at", time(purchase.when(Stage.SENT).orElseThrow()));
        fulfillment.put("updated_at", time(lastHeard(purchase).at()));
        fulfillment.put("shipment_status", parcelAt(purchase));
        fulfillment.put("tracking_company", CARRIER);
        fulfillment.put("tracking_number", trackingNumber(purchase));
        fulfillment.putArray("tracking_numbers").add(trackingNumber(purchase));
        fulfillment.put("tracking_url", trackingUrl(purchase));
        fulfillment.putArray("tracking_urls").add(trackingUrl(purchase));
        fulfillment.put("email", purchase.contact().email());
        writing.items(fulfillment.putArray("line_items"), purchase);
        return fulfillment;
    }

    /** The carrier's latest word about the parcel. */
    ObjectNode event(Purchase purchase) {
        ObjectNode event = object();
        event.put("id", fulfillmentId(purchase) + 10_000L * purchase.steps().size());
        event.put("order_id", orderId(purchase));
        event.put("fulfillment_id", fulfillmentId(purchase));
        event.put("status", purchase.stage().word());
        event.put("message", (String) null);
        event.put("happened_at", time(purchase.updatedAt()));
        event.put("created_at", time(purchase.updatedAt()));
        event.put("updated_at", time(purchase.updatedAt()));
        event.put(
                "estimated_delivery_at",
                purchase.promisedAt().map(ShopifyWriting::time).orElse(null));
        event.put("city", purchase.contact().city());
        event.put("zip", purchase.contact().zip());
        event.put("country", "DE");
        event.put("shop_id", 690933842L);
        return event;
    }

    /** Null until the carrier has said something. */
    private static @Nullable String parcelAt(Purchase purchase) {
        Stage stage = lastHeard(purchase).to();
        return stage == Stage.SENT ? null : stage.word();
    }

    private static Step lastHeard(Purchase purchase) {
        return purchase.steps().reversed().stream()
                .filter(step -> step.to() == Stage.SENT || Stage.ON_THE_WAY.contains(step.to()))
                .findFirst()
                .orElseThrow();
    }

    private static long fulfillmentId(Purchase purchase) {
        return orderId(purchase) + 500_000_000L;
    }
}
