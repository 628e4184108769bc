package io.momentdesk.commerce.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.OrderFacts;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Parcel;
import io.momentdesk.commerce.hooks.HookBody;
import io.momentdesk.redis.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ShopifyDialectTest {

    @Test
    void anOrderIsReadWithItsNumberCustomerItemsAndReference() {
        OrderUpdate update = translate("orders/create", Payloads.of("order"));

        assertThat(update.number()).isEqualTo("2001");
        assertThat(update.updatedAt()).isEqualTo(Instant.parse("2026-11-01T08:00:05Z"));
        assertThat(text(update, Fact.PLACED_AT)).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(text(update, Fact.PAID_AT)).isEqualTo("2026-11-01T08:00:02Z");
        assertThat(text(update, Fact.PAYMENT)).isEqualTo("prepaid");
        assertThat(text(update, Fact.CUSTOMER_EMAIL)).isEqualTo("mia@example.com");
        assertThat(text(update, Fact.CUSTOMER_NAME)).isEqualTo("Mia Ozola");
        assertThat(text(update, Fact.VISITOR_REF)).isEqualTo("v_sBt0cF3rX0y5m1Qm2o3p4A");
        assertThat(said(update, Fact.ITEMS).value().get(1).get("product").asString())
                .isEqualTo("LAMP-2");
    }

    @Test
    void anOrderSaysWhichCountryItGoesTo() {
        ObjectNode order = Payloads.of("order");
        order.putObject("shipping_address").put("country", "Latvia").put("country_code", "LV");
        assertThat(text(translate("orders/create", order), Fact.COUNTRY)).isEqualTo("LV");

        order.putNull("shipping_address");
        assertThat(translate("orders/create", order).facts().facts()).doesNotContainKey(Fact.COUNTRY);
    }

    @Test
    void idsLongerThanADoubleHoldsKeepEveryDigit() {
        OrderUpdate update = translate("orders/create", Payloads.of("order"));

        assertThat(update.shopId()).isEqualTo("820982911946154508");
        assertThat(text(update, Fact.CUSTOMER_ID)).isEqualTo("115310627314723954");
        assertThat(said(update, Fact.ITEMS).value().get(0).get("product").asString())
                .isEqualTo("788032119674292922");
        assertThat(translate("fulfillments/create", Payloads.of("fulfillment"))
                        .facts()
                        .parcels())
                .containsOnlyKeys("900719925474099299");
    }

    @Test
    void whatNeedsNoSendingIsDigitalOrASubscriptionAndThereOnceItIsFulfilled() {
        ObjectNode order = Payloads.of("order");
        ArrayNode lines = order.putArray("line_items");
        lines.addObject().put("product_id", 1).put("title", "Lamp").put("requires_shipping", true);
        lines.addObject().put("product_id", 2).put("title", "Book").put("requires_shipping", false);
        lines.addObject()
                .put("product_id", 3)
                .put("title", "Club")
                .put("requires_shipping", false)
                .putObject("selling_plan_allocation");
        ObjectNode parcel = Payloads.of("fulfillment").put("status", "success").putNull("shipment_status");
        parcel.putArray("line_items").add(lines.get(1).deepCopy());
        ObjectNode sent = parcel.deepCopy();
        sent.withArray("line_items").add(lines.get(0).deepCopy());

        assertThat(said(translate("orders/create", order), Fact.ITEMS).value().valueStream())
                .extracting(item -> item.path("kind").asString(""))
                .containsExactly("", "digital", "subscription");
        assertThat(only(translate("fulfillments/create", parcel)).shipment()).isEqualTo(Shipment.DELIVERED);
        assertThat(only(translate("fulfillments/create", sent)).shipment()).isEqualTo(Shipment.IN_TRANSIT);
        assertThat(only(translate("fulfillments/create", sent)).products()).containsExactly("2", "1");
    }

    @Test
    void theRestOfAnOrderIsSaidToHoldWhatIsNotSentYet() {
        ObjectNode order = Payloads.of("order").put("fulfillment_status", "partial");
        order.putArray("fulfillments");
        ArrayNode lines = order.putArray("line_items");
        lines.addObject().put("product_id", 1).put("quantity", 2).put("fulfillable_quantity", 1);
        lines.addObject().put("product_id", 2).put("quantity", 1).put("fulfillable_quantity", 0);

        assertThat(only(translate("orders/updated", order)).products()).containsExactly("1");

        ((ObjectNode) lines.get(1)).remove("fulfillable_quantity");
        assertThat(only(translate("orders/updated", order)).products()).isEmpty();
    }

    private static Parcel only(OrderUpdate update) {
        return update.facts().parcels().values().iterator().next();
    }

    @Test
    void onlyTheTopicCancelsWhateverTheBodySays() {
        assertThat(translate("orders/updated", Payloads.of("order")).facts().facts())
                .doesNotContainKey(Fact.CANCELLED_AT);
        assertThat(text(translate("orders/cancelled", Payloads.of("order")), Fact.CANCELLED_AT))
                .isEqualTo("2022-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cash on Delivery (COD)", "cash_on_delivery", "COD"})
    void cashOnDeliveryIsKnownByItsGateway(String gateway) {
        ObjectNode order = Payloads.of("order").put("financial_status", "pending");
        order.putArray("payment_gateway_names").add(gateway);

        OrderUpdate update = translate("orders/create", order);

        assertThat(text(update, Fact.PAYMENT)).isEqualTo("on_delivery");
        assertThat(update.facts().facts()).doesNotContainKey(Fact.PAID_AT);
    }

    @ParameterizedTest
    @CsvSource({
        "label_printed, PENDING",
        "in_transit, IN_TRANSIT",
        "out_for_delivery, OUT_FOR_DELIVERY",
        "delayed, DELAYED",
        "attempted_delivery, EXCEPTION",
        "failure, EXCEPTION",
        "delivered, DELIVERED",
        "picked_up, DELIVERED"
    })
    void aCarriersWordsBecomeOurs(String status, Shipment shipment) {
        OrderUpdate update = translate(
                "fulfillment_events/create", Payloads.of("fulfillment-event").put("status", status));

        Parcel parcel = update.facts().parcels().get("900719925474099299");
        assertThat(parcel.shipment()).isEqualTo(shipment);
        assertThat(parcel.at()).isEqualTo(Instant.parse("2026-11-03T08:00:00Z").toEpochMilli());
        assertThat(update.number()).isNull();
        assertThat(update.shopId()).isEqualTo("820982911946154508");
    }

    @Test
    void anEventSaysWhenTheParcelIsExpected() {
        assertThat(text(translate("fulfillment_events/create", Payloads.of("fulfillment-event")), Fact.PROMISED_AT))
                .isEqualTo("2026-11-06T18:00:00Z");
    }

    @Test
    void aRefundWithGoodsBackIsAReturnToo() {
        OrderUpdate update = translate("refunds/create", Payloads.of("refund"));

        assertThat(update.facts().facts()).containsOnlyKeys(Fact.REFUNDED_AT, Fact.RETURNED_AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders/delete", "orders/edited", "products/update", "fulfillment_events/delete", "", "?"})
    void topicsThatSayNothingOfAnOrdersCourseAreLeftAlone(String topic) {
        assertThat(new ShopifyDialect().translate(topic, HookBody.of(Payloads.of("order"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "orders/create, order, id, true",
        "orders/create, order, id, 8.5",
        "orders/create, order, updated_at, yesterday",
        "orders/create, order, line_items, none",
        "orders/create, order, customer, Mia",
        "fulfillments/create, fulfillment, order_id, abc",
        "fulfillment_events/create, fulfillment-event, happened_at, 5",
        "refunds/create, refund, created_at, now"
    })
    void aMalformedFieldIsNamed(String topic, String sample, String field, String value) {
        ObjectNode body = Payloads.of(sample);
        switch (value) {
            case "true" -> body.put(field, true);
            case "8.5" -> body.put(field, 8.5);
            default -> body.put(field, value);
        }

        assertThatThrownBy(() -> new ShopifyDialect().translate(topic, HookBody.of(body)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void aMissingIdIsNamed() {
        ObjectNode body = Payloads.of("fulfillment");
        body.remove("order_id");

        assertThatThrownBy(() -> new ShopifyDialect().translate("fulfillments/update", HookBody.of(body)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("order_id"));
    }

    private static OrderUpdate translate(String topic, ObjectNode body) {
        return new ShopifyDialect().translate(topic, HookBody.of(body)).orElseThrow();
    }

    private static OrderFacts.Dated said(OrderUpdate update, Fact fact) {
        return update.facts().facts().get(fact);
    }

    private static String text(OrderUpdate update, Fact fact) {
        return said(update, fact).value().asString();
    }
}
