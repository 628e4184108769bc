package io.momentdesk.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.ShopBackend;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** An order in the shop's system, told to the desk step by step by Shopify's signed webhooks. */
final class ShopOrder {

    private static final AtomicLong NUMBERS = new AtomicLong(3001);
    private static final long FIRST_ID = 820982911946000000L;

    final String number;
    private final ShopBackend shop;
    private final String visitorRef;
    private final long id;
    private final Instant placedAt;

    ShopOrder(ShopBackend shop, String visitorRef, Duration age) {
        long next = NUMBERS.getAndIncrement();
        this.shop = shop;
        this.visitorRef = visitorRef;
        this.number = String.valueOf(next);
        this.id = FIRST_ID + next;
        this.placedAt = Instant.now().minus(age).truncatedTo(ChronoUnit.SECONDS);
    }

    ShopOrder paid() {
        return tell("orders/paid", """
                {"id":%d,"name":"#%s","created_at":"%s","processed_at":"%s","updated_at":"%s","financial_status":"paid",
                 "payment_gateway_names":["visa"],"note_attributes":[{"name":"visitorRef","value":"%s"}],
                 "line_items":[{"id":1,"product_id":7,"title":"Tarn kettle","quantity":1}],"fulfillments":[]}""".formatted(id, number, placedAt, placedAt, placedAt, visitorRef));
    }

    ShopOrder sent() {
        Instant at = placedAt.plus(1, ChronoUnit.HOURS);
        return tell("fulfillments/create", """
                {"id":%d,"order_id":%d,"status":"success","created_at":"%s","updated_at":"%s","tracking_number":"T1",
                 "tracking_url":"https://carrier.example/T1","shipment_status":null,
                 "line_items":[{"id":1,"product_id":7,"title":"Tarn kettle","quantity":1}]}""".formatted(id + 1, id, at, at));
    }

    ShopOrder delivered() {
        Instant at = placedAt.plus(2, ChronoUnit.HOURS);
        return tell("fulfillment_events/create", """
                {"id":%d,"fulfillment_id":%d,"order_id":%d,"status":"delivered","happened_at":"%s","created_at":"%s","updated_at":"%s"}""".formatted(id + 2, id + 1, id, at, at, at));
    }

    ShopOrder reviewed(int rating) {
        Instant at = placedAt.plus(3, ChronoUnit.HOURS);
        assertThat(shop.order("""
                {"number":"%s","reviewedAt":"%s","rating":%d,"updatedAt":"%s"}""".formatted(number, at, rating, at)).statusCode())
                .isEqualTo(200);
        return this;
    }

    private ShopOrder tell(String topic, String body) {
        assertThat(shop.hook(topic, body).statusCode()).isBetween(200, 299);
        return this;
    }
}
