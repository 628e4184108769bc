package io.momentdesk.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.Orders;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.ShopBackend;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Webhooks of WooCommerce shops and of EasyPost, over HTTP. */
@DeskTest
class OtherHooksTest {

    private static final String ORDER = """
            {"id":727,"number":"W-%1$s","status":"completed","payment_method":"cod","customer_id":0,
             "date_created_gmt":"2026-11-01T08:00:00","date_modified_gmt":"2026-11-02T08:00:00","date_completed_gmt":"2026-11-02T08:00:00",
             "shipping_lines":[{"method_id":"flat_rate"}],"line_items":[{"name":"Kettle","product_id":7}],
             "meta_data":[{"key":"_wc_shipment_tracking_items","value":[{"tracking_number":"%1$s","date_shipped":"1793606400"}]}]}""";

    private static final String TRACKER = """
            {"id":"evt_%1$s_%2$s","description":"tracker.updated","result":{"tracking_code":"%1$s","status":"%2$s",
             "created_at":"2026-11-02T09:00:00Z","updated_at":"2026-11-%3$sT09:00:00Z","tracking_details":[]}}""";

    @Autowired
    Orders orders;

    @LocalServerPort
    int port;

    private ShopBackend shop;

    @BeforeEach
    void shop() {
        shop = ShopBackend.at(URI.create("http://localhost:" + port));
    }

    @Test
    void aTrackersWordWaitsForTheOrderAndGoesOnWithIt() {
        assertThat(tracker("AA1", "out_for_delivery", "05").statusCode()).isEqualTo(204);
        assertThat(orders.byNumber("demo", "W-AA1")).isEmpty();

        assertThat(order("AA1").statusCode()).isEqualTo(204);
        assertThat(told("W-AA1").get("shipment").asString()).isEqualTo("out_for_delivery");

        assertThat(tracker("AA1", "delivered", "06").statusCode()).isEqualTo(204);
        assertThat(tracker("AA1", "in_transit", "04").statusCode()).as("late").isEqualTo(204);
        JsonNode order = told("W-AA1");
        assertThat(order.get("deliveredAt").asString()).isEqualTo("2026-11-06T09:00:00Z");
        assertThat(order.get("payment").asString()).isEqualTo("on_delivery");
        assertThat(order.get("shipment").asString()).isEqualTo("delivered");
    }

    @Test
    void aNeutralOrdersParcelIsFollowedToo() {
        shop.order("""
                {"number":"N-1","updatedAt":"2026-11-02T10:00:00Z","payment":"prepaid","paidAt":"2026-11-01T10:00:00Z",
                 "parcels":[{"trackingCode":"BB 1","shippedAt":"2026-11-02T09:30:00Z"}]}""");

        assertThat(tracker("BB1", "return_to_sender", "05").statusCode()).isEqualTo(204);

        assertThat(told("N-1").get("shipment").asString()).isEqualTo("returning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_other", ""})
    void SEC18_onlyWhatTheSecretSignedIsTaken(String secret) {
        String order = ORDER.formatted("CC1");
        String signature = secret.isEmpty() ? "" : ShopBackend.signature(order, secret);

        assertThat(shop.hookOf(
                                "woocommerce",
                                "application/json",
                                order,
                                "X-WC-Webhook-Topic",
                                "order.updated",
                                "X-WC-Webhook-Signature",
                                signature)
                        .statusCode())
                .isEqualTo(401);
        assertThat(shop.hookOf("easypost", "application/json", "{}", "X-Hmac-Signature", "hmac-sha256-hex=" + signature)
                        .statusCode())
                .isEqualTo(401);
        assertThat(orders.byNumber("demo", "W-CC1")).isEmpty();
    }

    @Test
    void theTrialOfANewWebhookIsAnsweredAndDoesNothing() {
        assertThat(shop.hookOf(
                                "woocommerce",
                                "application/x-www-form-urlencoded",
                                "webhook_id=142",
                                "X-WC-Webhook-ID",
                                "142")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aSenderThatIsNotKnownAndAMissingTopicAreTold() {
        assertThat(shop.hookOf("magento", "application/json", "{}", "X-Topic", "x")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> noTopic = shop.hookOf(
                "woocommerce",
                "application/json",
                "{}",
                "X-WC-Webhook-Signature",
                ShopBackend.signature("{}", "whsec_demo"));
        assertThat(noTopic.statusCode()).isEqualTo(400);
        assertThat(noTopic.body()).contains("X-WC-Webhook-Topic");
    }

    @Test
    void aSignedBodyThatCannotBeReadIsRefusedByItsField() {
        HttpResponse<String> answer = wooCommerce("order.updated", "{\"id\":1,\"date_modified_gmt\":\"soon\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("date_modified_gmt");
        assertThat(wooCommerce("order.updated", "nonsense").statusCode()).isEqualTo(400);
        assertThat(wooCommerce("product.updated", "{\"id\":1}").statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> order(String code) {
        return wooCommerce("order.updated", ORDER.formatted(code));
    }

    private HttpResponse<String> wooCommerce(String topic, String body) {
        return shop.hookOf(
                "woocommerce",
                "application/json",
                body,
                "X-WC-Webhook-Topic",
                topic,
                "X-WC-Webhook-Delivery-ID",
                topic + body.hashCode(),
                "X-WC-Webhook-Signature",
                ShopBackend.signature(body, "whsec_demo"));
    }

    private HttpResponse<String> tracker(String code, String status, String day) {
        String body = TRACKER.formatted(code, status, day);
        byte[] hmac = Base64.getDecoder()
                .decode(ShopBackend.signature(body, "whsec_demo").getBytes(UTF_8));
        return shop.hookOf(
                "easypost",
                "application/json",
                body,
                "X-Hmac-Signature",
                "hmac-sha256-hex=" + HexFormat.of().formatHex(hmac));
    }

    private JsonNode told(String number) {
        return shop.json("/api/v1/orders/" + number);
    }
}
