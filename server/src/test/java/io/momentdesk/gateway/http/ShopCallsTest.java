package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.commerce.Orders;
import io.momentdesk.redis.SiteLog;
import io.momentdesk.site.Sites;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.ShopBackend;
import io.momentdesk.touchpoint.Archiver;
import io.momentdesk.visitor.Visitor;
import io.momentdesk.visitor.Visitors;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class ShopCallsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ORDER = """
            {"id":820982911946154508,"name":"#2001","created_at":"2026-11-01T09:00:00Z","processed_at":"2026-11-01T09:00:01Z",
             "updated_at":"2026-11-01T09:00:02Z","cancelled_at":"2021-12-31T19:00:00-05:00","financial_status":"paid",
             "customer":{"id":115310627314723954,"first_name":"Mia"},"line_items":[{"product_id":7,"title":"Kettle"}]}""";

    @Autowired
    Orders orders;

    @Autowired
    Archiver archiver;

    @Autowired
    SiteLog log;

    @Autowired
    Visitors visitors;

    @Autowired
    Sites sites;

    @Autowired
    JdbcClient jdbc;

    private ShopBackend shop;

    @BeforeEach
    void shop(@LocalServerPort int port) {
        shop = ShopBackend.at(URI.create("http://localhost:" + port));
    }

    @Test
    void anOrderIsCreatedThenUpdatedAndReadBack() {
        HttpResponse<String> created = shop.order("""
                {"number":"#1001","updatedAt":"2026-11-20T10:00:00+01:00","status":"placed","payment":"on_delivery",
                 "customer":{"id":"c-1","email":"mia@example.com"},"items":[{"product":"7","title":"Lamp"}]}""");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(created.body())).isEqualTo(JSON.readTree("""
                {"number":"1001","applied":true}"""));

        HttpResponse<String> updated = shop.order("""
                {"number":"1001","updatedAt":"2026-11-20T11:00:00Z","shippedAt":"2026-11-20T11:00:00Z"}""");
        assertThat(updated.statusCode()).isEqualTo(200);

        JsonNode order = shop.json("/api/v1/orders/1001");
        assertThat(order.get("shippedAt").asString()).isEqualTo("2026-11-20T11:00:00Z");
        assertThat(order.get("payment").asString()).isEqualTo("on_delivery");
        assertThat(order.get("customer").get("email").asString()).isEqualTo("mia@example.com");
        assertThat(order.get("updatedAt").asString()).isEqualTo("2026-11-20T11:00:00Z");
    }

    @Test
    void anOrderUpdateOlderThanWhatIsKnownChangesNothing() {
        shop.order("""
                {"number":"1002","updatedAt":"2026-11-20T11:00:00Z","shipment":"delivered"}""");
        HttpResponse<String> late = shop.order("""
                {"number":"1002","updatedAt":"2026-11-20T10:59:59Z","shipment":"in_transit","rating":1}""");

        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(late.body()).get("applied").asBoolean()).isFalse();
        assertThat(shop.json("/api/v1/orders/1002").get("shipment").asString()).isEqualTo("delivered");
        assertThat(shop.json("/api/v1/orders/1002").has("rating")).isFalse();
        assertThat(touchpointsOf("1002")).containsExactly("delivered");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"updatedAt":"2026-11-20T11:00:00Z"}                          | number
            {"number":"1","updatedAt":"2026-11-20T11:00:00Z","rating":9}  | rating
            {"number":1,"updatedAt":"2026-11-20T11:00:00Z"}               | number
            {"number":"1"}                                                | updatedAt
            ["number"]                                                    | body
            {"number":"1","number":"2"}                                   | body
            nothing                                                       | body
            """)
    void aWrongOrderIsRefusedByItsField(String body, String field) {
        HttpResponse<String> refused = shop.order(body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(refused.body()).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table orders; --", "1' or '1'='1", "../../etc", "a}:*", "\\u202e1"})
    void SEC20_aHostileNumberIsOnlyANumber(String number) {
        String body = "{\"number\":\"" + number + "\",\"updatedAt\":\"2026-11-20T11:00:00Z\",\"status\":\"paid\"}";

        assertThat(shop.order(body).statusCode()).isEqualTo(201);
        assertThat(touchpointsOf(JSON.readTree(body).get("number").asString())).containsExactly("paid");
        assertThat(shop.get("/api/v1/orders/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void SEC18_onlyTheRawBodySignedWithTheSecretIsTaken() {
        String signature = ShopBackend.signature(ORDER, "whsec_demo");

        for (String wrong : List.of("", "AAAA", "not base64!", ShopBackend.signature(ORDER, "whsec_other"))) {
            assertThat(shop.hook("orders/create", "d-wrong", ORDER, wrong).statusCode())
                    .isEqualTo(401);
        }
        assertThat(shop.hook("orders/create", "d-changed", ORDER + " ", signature)
                        .statusCode())
                .isEqualTo(401);
        assertThat(shop.hook("orders/create", "d-nonsense", "nonsense", "AAAA").statusCode())
                .as("the signature is looked at before the body")
                .isEqualTo(401);
        assertThat(orders.byNumber("demo", "2001")).isEmpty();

        assertThat(shop.hook("orders/create", "d-right", ORDER, signature).statusCode())
                .isEqualTo(204);
        assertThat(orders.byNumber("demo", "2001")).isPresent();
        assertThat(orders.byNumber("demo", "2001").get().order().times().cancelledAt())
                .isNull();
    }

    @Test
    void SEC18_aDeliveryThatWasSeenIsNotLookedAtAgain() {
        String body = ORDER.replace("2001", "2002").replace("154508", "154509");
        shop.hook("orders/create", "d-once", body);

        String other = body.replace("\"paid\"", "\"refunded\"").replace("09:00:02", "10:00:00");
        assertThat(shop.hook("orders/updated", "d-once", other).statusCode()).isEqualTo(204);

        assertThat(touchpointsOf("2002")).containsExactlyInAnyOrder("placed", "paid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orders/create             | nonsense                                                   | 400 | body
            orders/create             | {"id":true,"updated_at":"2026-11-01T09:00:00Z"}            | 400 | id
            fulfillments/create       | {"id":5,"created_at":"2026-11-01T09:00:00Z"}               | 400 | order_id
            fulfillment_events/create | {"id":5,"order_id":6,"happened_at":"soon","status":"delayed","fulfillment_id":1} | 400 | happened_at
            products/update           | {"id":5}                                                   | 204 |
            """)
    void aSignedBodyThatCannotBeReadIsRefusedByItsField(String topic, String body, int status, String field) {
        HttpResponse<String> answer = shop.hook(topic, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (field != null) {
            assertThat(JSON.readTree(answer.body()).get("field").asString()).isEqualTo(field);
        }
    }

    @Test
    void aBodyOverOneMegabyteIsRefusedWithTheLimit() {
        HttpResponse<String> refused = shop.hook("orders/create", "{\"note\":\"" + "x".repeat(1_100_000) + "\"}");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(refused.body()).get("limit").asInt()).isEqualTo(1_048_576);
    }

    @Test
    void whatComesBeforeItsOrderWaitsForIt() {
        assertThat(shop.hook("fulfillments/create", """
                        {"id":31,"order_id":9007199254740993,"status":"success","created_at":"2026-11-02T10:00:00Z",
                         "tracking_url":"https://carrier.example/31"}""").statusCode()).isEqualTo(204);
        shop.hook("fulfillment_events/create", """
                {"id":32,"fulfillment_id":31,"order_id":9007199254740993,"status":"delayed",
                 "happened_at":"2026-11-03T10:00:00Z","estimated_delivery_at":"2026-11-06T10:00:00Z"}""");

        shop.hook("orders/create", ORDER.replace("2001", "2003").replace("820982911946154508", "9007199254740993"));

        JsonNode order = shop.json("/api/v1/orders/2003");
        assertThat(order.get("shipment").asString()).isEqualTo("delayed");
        assertThat(order.get("shippedAt").asString()).isEqualTo("2026-11-02T10:00:00Z");
        assertThat(order.get("trackingUrl").asString()).isEqualTo("https://carrier.example/31");
        assertThat(touchpointsOf("2003")).containsExactlyInAnyOrder("placed", "paid", "sent", "delayed");
    }

    @Test
    void TRK4_aGuestsOrderIsJoinedByTheReferenceOfTheCart() {
        Visitor guest = visitors.arrive(sites.byId("demo"), null, "en").visitor();
        Visitor other = visitors.arrive(sites.byId("demo"), null, "en").visitor();
        String note = "\"note_attributes\":[{\"name\":\"visitorRef\",\"value\":\"" + guest.id() + "\"}],\"customer\"";

        shop.hook(
                "orders/create",
                ORDER.replace("2001", "2004").replace("154508", "154511").replace("\"customer\"", note));

        assertThat(orders.of("demo", guest)).extracting("number").containsExactly("2004");
        assertThat(orders.of("demo", other)).isEmpty();
    }

    @Test
    void M8_aThousandDuplicateLateAndReorderedWebhooksCountOnceEach() throws Exception {
        List<Map.Entry<String, String>> hooks = new ArrayList<>();
        for (int order = 0; order < 50; order++) {
            hooks.addAll(courseOf(5_000 + order, 7_000_000_000_000_000_000L + order));
        }
        List<Runnable> deliveries = new ArrayList<>();
        for (int copy = 0; copy < 4; copy++) {
            for (int i = 0; i < hooks.size(); i++) {
                Map.Entry<String, String> hook = hooks.get(i);
                // two attempts of one delivery, and two more deliveries that say the same
                String delivery = "m8-" + i + "-" + Math.max(1, copy);
                deliveries.add(() -> assertThat(shop.hook(hook.getKey(), delivery, hook.getValue())
                                .statusCode())
                        .isEqualTo(204));
            }
        }
        assertThat(deliveries).hasSize(1_000);
        Collections.shuffle(deliveries, new Random(42));

        try (ExecutorService several = Executors.newFixedThreadPool(8)) {
            for (Future<?> done : deliveries.stream().map(several::submit).toList()) {
                done.get();
            }
        }

        for (int order = 5_000; order < 5_050; order++) {
            assertThat(touchpointsOf(Integer.toString(order)))
                    .as("order " + order)
                    .containsExactlyInAnyOrder("placed", "paid", "sent", "delayed", "delivered");
            assertThat(shop.json("/api/v1/orders/" + order).get("shipment").asString())
                    .isEqualTo("delivered");
        }
    }

    private static List<Map.Entry<String, String>> courseOf(int number, long id) {
        String order = ORDER.replace("2001", "" + number).replace("820982911946154508", "" + id);
        return List.of(
                Map.entry("orders/create", order.replace("\"paid\"", "\"pending\"")),
                Map.entry("orders/paid", order.replace("09:00:02", "09:00:03")),
                Map.entry("fulfillments/create", """
                        {"id":%d1,"order_id":%d,"status":"success","created_at":"2026-11-02T10:00:00Z"}""".formatted(number, id)),
                Map.entry("fulfillment_events/create", event(number, id, "delayed", "2026-11-03T10:00:00Z")),
                Map.entry("fulfillment_events/create", event(number, id, "delivered", "2026-11-05T10:00:00Z")));
    }

    private static String event(int number, long id, String status, String at) {
        return """
                {"id":1,"fulfillment_id":%d1,"order_id":%d,"status":"%s","happened_at":"%s"}""".formatted(number, id, status, at);
    }

    private List<String> touchpointsOf(String number) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> archiver.archivedTo("demo").equals(log.end("demo")));
        return jdbc.sql("select data->>'change' from touchpoint where kind = 'order' and data->>'number' = :number")
                .param("number", number)
                .query(String.class)
                .list();
    }
}
