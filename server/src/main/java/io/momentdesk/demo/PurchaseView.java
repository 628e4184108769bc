package io.momentdesk.demo;

import io.momentdesk.demo.Purchase.Line;
import io.momentdesk.demo.Shop.Told;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What anybody who knows an order's number may see of it: no name in full, no address. */
record PurchaseView(
        String number,
        String firstName,
        Stage state,
        String payment,
        List<Line> lines,
        int shipping,
        int total,
        List<StepView> steps,
        @Nullable Tracking tracking,
        @Nullable Instant promisedAt,
        boolean closed,
        List<Stage> next,
        Told told) {

    record StepView(Stage to, Instant at) {}

    record Tracking(String company, String number, String url) {}

    static PurchaseView of(Purchase purchase, Told told) {
        Tracking tracking = purchase.was(Stage.SENT)
                ? new Tracking(
                        ShopifyParcels.CARRIER,
                        ShopifyParcels.trackingNumber(purchase),
                        ShopifyParcels.trackingUrl(purchase))
                : null;
        return new PurchaseView(
                String.valueOf(purchase.number()),
                purchase.contact().firstName(),
                purchase.stage(),
                purchase.card() ? "card" : "on_delivery",
                purchase.lines(),
                purchase.shipping(),
                purchase.total(),
                purchase.steps().stream()
                        .map(step -> new StepView(step.to(), step.at()))
                        .toList(),
                tracking,
                purchase.promisedAt().orElse(null),
                purchase.was(Stage.DELIVERED) || purchase.was(Stage.CANCELLED),
                purchase.next(),
                told);
    }
}
