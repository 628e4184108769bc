package io.momentdesk.commerce.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Parcel;
import io.momentdesk.commerce.hooks.HookBody;
import io.momentdesk.redis.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WooCommerceDialectTest {

    private static final Path SAMPLES = Path.of(
                    Objects.requireNonNullElse(System.getenv("MOMENTDESK_SAMPLES"), "../../shared/data"))
            .resolve("webhooks/woocommerce/orders.examples.json");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final WooCommerceDialect DIALECT = new WooCommerceDialect(Clock.fixed(NOW, ZoneOffset.UTC));
    private static final String ORDER = """
            {"id":9007199254740993,"number":"3001","status":"processing","payment_method":"stripe","customer_id":26,
             "date_created":"2026-11-01T10:00:00","date_created_gmt":"2026-11-01T08:00:00",
             "date_modified_gmt":"2026-11-01T08:00:05","date_paid_gmt":"2026-11-01T08:00:04","date_completed_gmt":null,
             "billing":{"first_name":"Mia","last_name":"Ozola","email":"mia@example.com"},
             "meta_data":[{"id":1,"key":"_momentdesk_visitor_ref","value":"v_sBt0cF3rX0y5m1Qm2o3p4A"},{"id":2,"key":"x","value":{"a":1}}],
             "line_items":[{"name":"Lamp &ndash; R&D &#8220;Black&#x201d; &unknown;","product_id":93}],
             "shipping_lines":[{"method_id":"flat_rate"}]}""";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    {"country":"lv"} ; {"country":"EE"} ; LV
                    {"country":""}   ; {"country":"EE"} ; EE
                    []               ; {"country":"EE"} ; EE""")
    void anOrderSaysWhichCountryItGoesTo(String shipping, String billing, String country) {
        ObjectNode order = order();
        order.set("shipping", JsonMapper.shared().readTree(shipping));
        order.set("billing", JsonMapper.shared().readTree(billing));

        assertThat(text(translate(order), Fact.COUNTRY)).isEqualTo(country);
    }

    @Test
    void whatIsNoCountrysTwoLettersIsNotSaidAndRefusesNothing() {
        ObjectNode order = order();
        order.putObject("shipping").put("country", "Latvia");

        assertThat(translate(order).facts().facts()).doesNotContainKey(Fact.COUNTRY);
    }

    @Test
    void anOrderIsReadWithItsNumberCustomerItemsAndReference() {
        OrderUpdate update = translate(order());

        assertThat(update.number()).isEqualTo("3001");
        assertThat(update.shopId()).isEqualTo("woocommerce:9007199254740993");
        assertThat(update.updatedAt()).isEqualTo(Instant.parse("2026-11-01T08:00:05Z"));
        assertThat(text(update, Fact.PLACED_AT)).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(text(update, Fact.PAID_AT)).isEqualTo("2026-11-01T08:00:04Z");
        assertThat(text(update, Fact.PAYMENT)).isEqualTo("prepaid");
        assertThat(text(update, Fact.CUSTOMER_ID)).isEqualTo("26");
        assertThat(text(update, Fact.CUSTOMER_NAME)).isEqualTo("Mia Ozola");
        assertThat(text(update, Fact.CUSTOMER_EMAIL)).isEqualTo("mia@example.com");
        assertThat(text(update, Fact.VISITOR_REF)).isEqualTo("v_sBt0cF3rX0y5m1Qm2o3p4A");
        assertThat(Objects.requireNonNull(update.facts().facts().get(Fact.ITEMS))
                        .value()
                        .toString())
                .isEqualTo("[{\"product\":\"93\",\"title\":\"Lamp – R&D “Black” &unknown;\"}]");
    }

    @ParameterizedTest
    @CsvSource({
        "completed, flat_rate, SHIPPED_AT, 2026-11-03T09:00:00Z",
        "completed, local_pickup, DELIVERED_AT, 2026-11-03T09:00:00Z",
        "completed, , DELIVERED_AT, 2026-11-03T09:00:00Z",
        "wc-shipped, flat_rate, SHIPPED_AT, 2026-11-03T09:00:00Z",
        "delivered, flat_rate, DELIVERED_AT, 2026-11-03T09:00:00Z",
        "out-for-delivery, flat_rate, SHIPMENT, out_for_delivery",
        "cancelled, flat_rate, CANCELLED_AT, 2026-11-03T09:00:01Z",
        "trash, flat_rate, CANCELLED_AT, 2026-11-03T09:00:01Z",
        "refunded, flat_rate, REFUNDED_AT, 2026-11-03T09:00:01Z"
    })
    void aStateSaysWhatHasHappened(String status, @Nullable String way, Fact fact, String value) {
        ObjectNode order = order().put("status", status)
                .put("date_modified_gmt", "2026-11-03T09:00:01")
                .put("date_completed_gmt", "2026-11-03T09:00:00");
        order.putArray("shipping_lines");
        if (way != null) {
            order.withArray("shipping_lines").addObject().put("method_id", way);
        }

        assertThat(text(translate(order), fact)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "on-hold", "processing", "failed"})
    void whatAStateDeniesHasNotHappened(String status) {
        OrderUpdate update = translate(order().put("status", status));

        for (Fact fact : new Fact[] {Fact.CANCELLED_AT, Fact.REFUNDED_AT, Fact.SHIPPED_AT, Fact.DELIVERED_AT}) {
            assertThat(Objects.requireNonNull(update.facts().facts().get(fact))
                            .value()
                            .isNull())
                    .as(fact.path())
                    .isTrue();
        }
    }

    @Test
    void cashOnDeliveryIsKnownAndAGuestHasNoId() {
        OrderUpdate update = translate(
                order().put("payment_method", "cod").put("customer_id", 0).putNull("date_paid_gmt"));

        assertThat(text(update, Fact.PAYMENT)).isEqualTo("on_delivery");
        assertThat(text(update, Fact.PAID_AT)).isEmpty();
        assertThat(update.facts().facts()).doesNotContainKey(Fact.CUSTOMER_ID);
    }

    @Test
    void parcelsOfATrackingPluginAreRead() {
        ObjectNode order = order();
        order.putArray("meta_data")
                .addObject()
                .put("key", "_wc_shipment_tracking_items")
                .putArray("value")
                .addObject()
                .put("tracking_number", "lv 12-34")
                .put("date_shipped", "1793606400")
                .put("custom_tracking_link", "javascript:alert(1)");

        Parcel parcel = translate(order).facts().parcels().get("shop:LV1234");

        assertThat(parcel.code()).isEqualTo("LV1234");
        assertThat(parcel.sentAt()).isEqualTo(Instant.ofEpochSecond(1793606400));
        assertThat(parcel.trackingUrl()).isNull();
    }

    @Test
    void ordersOfASubscriptionAreKnownByItsPluginUnlessTheySendSomething() {
        ObjectNode renewal = order();
        renewal.putArray("shipping_lines");
        renewal.withArray("meta_data")
                .addObject()
                .put("key", "_subscription_renewal")
                .put("value", "77");
        ObjectNode box = renewal.deepCopy();
        box.withArray("shipping_lines").addObject().put("method_id", "flat_rate");

        assertThat(items(renewal)).contains("\"kind\":\"subscription\"");
        assertThat(items(box)).doesNotContain("kind");
    }

    private static String items(ObjectNode order) {
        return Objects.requireNonNull(translate(order).facts().facts().get(Fact.ITEMS))
                .value()
                .toString();
    }

    @Test
    void aDeletedOrderIsACancelledOne() {
        OrderUpdate update = DIALECT.translate(
                        "order.deleted",
                        body(JsonMapper.shared().createObjectNode().put("id", 727)))
                .orElseThrow();

        assertThat(update.number()).isNull();
        assertThat(update.shopId()).isEqualTo("woocommerce:727");
        assertThat(text(update, Fact.CANCELLED_AT)).isEqualTo(NOW.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"product.updated", "customer.created", "order.restored", "action.x", ""})
    void otherTopicsAreLeftAlone(String topic) {
        assertThat(DIALECT.translate(topic, body(order()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"date_modified_gmt, yesterday", "billing, nobody", "line_items, none", "id, one"})
    void whatCannotBeReadIsRefusedByItsName(String field, String value) {
        assertThatThrownBy(() -> translate(order().put(field, value)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void everySampleOfTheShopsMakersIsRead() throws Exception {
        assumeTrue(Files.exists(SAMPLES), "no samples: set MOMENTDESK_SAMPLES to a folder with webhooks/");
        int read = 0;
        for (JsonNode sample : JsonMapper.shared().readTree(SAMPLES.toFile())) {
            for (JsonNode order : sample.isArray()
                    ? sample
                    : JsonMapper.shared().createArrayNode().add(sample)) {
                if (order.has("status") && order.has("date_modified_gmt")) {
                    OrderUpdate update = translate(order);
                    assertThat(update.number()).isEqualTo(order.get("number").asString());
                    assertThat(update.facts().facts()).containsKeys(Fact.PLACED_AT, Fact.ITEMS);
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(4);
    }

    private static ObjectNode order() {
        return (ObjectNode) JsonMapper.shared().readTree(ORDER);
    }

    private static OrderUpdate translate(JsonNode order) {
        return DIALECT.translate("order.updated", body(order)).orElseThrow();
    }

    private static HookBody body(JsonNode json) {
        return HookBody.of(json);
    }

    /** Empty for what is said not to have happened. */
    private static String text(OrderUpdate update, Fact fact) {
        JsonNode value =
                Objects.requireNonNull(update.facts().facts().get(fact)).value();
        return value.isNull() ? "" : value.asString();
    }
}
