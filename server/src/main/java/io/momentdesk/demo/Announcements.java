package io.momentdesk.demo;

import static io.momentdesk.demo.ShopifyWriting.object;

import io.momentdesk.demo.Purchase.Step;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Which calls the latest step of a purchase makes, in the order in which Shopify would make them. */
@DemoOnly
@Component
class Announcements {

    private final ShopifyOrders orders;
    private final ShopifyParcels parcels;

    Announcements(ShopifyOrders orders, ShopifyParcels parcels) {
        this.orders = orders;
        this.parcels = parcels;
    }

    List<Call> placed(Purchase purchase) {
        return List.of(webhook("orders/create", orders.order(purchase), purchase));
    }

    List<Call> moved(Purchase purchase) {
        List<Call> calls = new ArrayList<>();
        switch (purchase.stage()) {
            case PLACED, PAID -> calls.add(webhook("orders/paid", orders.order(purchase), purchase));
            case SENT -> calls.add(webhook("fulfillments/create", parcels.fulfillment(purchase), purchase));
            case IN_TRANSIT, OUT_FOR_DELIVERY, DELAYED, DELIVERED ->
                calls.add(webhook("fulfillment_events/create", parcels.event(purchase), purchase));
            case CANCELLED -> calls.add(webhook("orders/cancelled", orders.order(purchase), purchase));
            case REFUNDED -> calls.add(webhook("refunds/create", orders.refund(purchase), purchase));
            case RETURNED, REVIEWED -> calls.add(Call.neutral(neutral(purchase)));
        }
        calls.add(webhook("orders/updated", orders.order(purchase), purchase));
        return calls;
    }

    /** Shopify has no webhook for a review, and none among those the desk takes for a parcel on its way back. */
    private static ObjectNode neutral(Purchase purchase) {
        Step step = purchase.steps().getLast();
        ObjectNode order = object();
        order.put("number", String.valueOf(purchase.number()));
        order.put("updatedAt", step.at().toString());
        order.put(
                step.to() == Stage.REVIEWED ? "reviewedAt" : "returnedAt",
                step.at().toString());
        if (step.rating() != null) {
            order.put("rating", step.rating());
        }
        return order;
    }

    private static Call webhook(String topic, ObjectNode payload, Purchase purchase) {
        return Call.webhook(topic, payload, purchase.updatedAt());
    }
}
