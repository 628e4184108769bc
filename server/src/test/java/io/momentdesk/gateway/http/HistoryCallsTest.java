package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.ShopBackend;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
class HistoryCallsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    JdbcClient jdbc;

    private URI base;
    private ShopBackend shop;

    @BeforeEach
    void shop(@LocalServerPort int port) {
        base = URI.create("http://localhost:" + port);
        shop = ShopBackend.at(base);
    }

    @Test
    void thePastComesInWithItsOwnTimesAndIsShown() {
        String customer = "c-" + UUID.randomUUID();
        JsonNode report = JSON.readTree(shop.bringIn(PastLines.of(customer)).body());
        assertThat(report.get("refused").asInt()).as(report.toString()).isZero();
        assertThat(report.get("imported").get("conversation").asInt()).isEqualTo(1);

        JsonNode profile = shop.json("/api/v1/customers/" + customer);
        assertThat(profile.get("name").asString()).isEqualTo("Ella");
        assertThat(profile.get("journeys")).hasSize(1);
        assertThat(Instant.parse(profile.get("firstAt").asString()))
                .isBefore(Instant.now().minus(Duration.ofDays(8)));
        assertThat(Instant.parse(profile.get("lastAt").asString()))
                .isBefore(Instant.now().minus(Duration.ofDays(1)));
        assertThat(profile.get("journeys").get(0).get("moment").asString()).isEqualTo("AMOT");
        assertThat(profile.get("journeys").get(0).get("facts").get("shipment").asString())
                .isEqualTo("in_transit");

        List<String> summaries = new ArrayList<>();
        JsonNode timeline = shop.json("/api/v1/customers/" + customer + "/touchpoints");
        timeline.get("items").forEach(item -> summaries.add(item.get("summary").asString()));
        assertThat(summaries)
                .containsExactly(
                        "Order o-" + customer + " was sent",
                        "Order o-" + customer + " was paid",
                        "Order o-" + customer + " was placed",
                        "5 of 5",
                        "Resolved",
                        "For two hours, to the degree.",
                        "How long does it stay warm?");
        assertThat(timeline.get("items").get(6).get("moment").asString()).isEqualTo("ZMOT");

        JsonNode conversation = shop.json("/api/v1/conversations?customer=" + customer)
                .get("items")
                .get(0);
        assertThat(conversation.get("status").asString()).isEqualTo("resolved");
        assertThat(conversation.get("customer").get("name").asString()).isEqualTo("Ella");
        JsonNode entries =
                shop.json("/api/v1/conversations/conv-" + customer + "/entries").get("items");
        assertThat(entries).hasSize(4);
        assertThat(entries.get(0).get("text").asString()).isEqualTo("How long does it stay warm?");
        assertThat(entries.get(1).get("prev").asInt()).isEqualTo(1);
    }

    @Test
    void theTimelineIsReadPageByPage() {
        String customer = "c-" + UUID.randomUUID();
        shop.bringIn(PastLines.of(customer));
        List<String> all = new ArrayList<>();
        String path = "/api/v1/customers/" + customer + "/touchpoints?limit=2";
        for (JsonNode page = shop.json(path);
                ;
                page = shop.json(path + "&cursor=" + page.get("next").asString())) {
            assertThat(page.get("items").size()).isBetween(1, 2);
            page.get("items").forEach(item -> all.add(item.get("id").asString()));
            if (!page.has("next")) {
                break;
            }
        }
        assertThat(all).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void SEC4_anAgentSeesTheirDesksCustomersAndNoOthers() {
        String customer = "c-" + UUID.randomUUID();
        shop.bringIn(PastLines.of(customer));
        ConsoleLogin advice = ConsoleLogin.as(base, "advice@demo.shop", "demo");
        ConsoleLogin orders = ConsoleLogin.as(base, "orders@demo.shop", "demo");
        ConsoleLogin supervisor = ConsoleLogin.as(base, "supervisor@demo.shop", "demo");
        ConsoleLogin admin = ConsoleLogin.as(base, "admin@demo.shop", "demo");
        List<String> paths = List.of(
                "/api/v1/customers/" + customer,
                "/api/v1/customers/" + customer + "/touchpoints",
                "/api/v1/conversations/conv-" + customer,
                "/api/v1/conversations/conv-" + customer + "/entries");
        for (String path : paths) {
            assertThat(advice.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(supervisor.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(orders.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(admin.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(orders.json("/api/v1/conversations?customer=" + customer).get("items"))
                .isEmpty();
        assertThat(orders.json("/api/v1/conversations?q=stay+warm").get("items"))
                .isEmpty();
        assertThat(advice.json("/api/v1/conversations?customer=" + customer).get("items"))
                .hasSize(1);
    }

    @Test
    void SEC4_ofAnotherDesksConversationTheTimelineOnlySaysThatItHappened() {
        String customer = "c-" + UUID.randomUUID();
        shop.bringIn(PastLines.of(customer) + "\n"
                + PastLines.conversation("second-" + customer, customer, "SMOT", "It is broken"));
        ConsoleLogin support = ConsoleLogin.as(base, "support@demo.shop", "demo");

        JsonNode items =
                support.json("/api/v1/customers/" + customer + "/touchpoints").get("items");

        assertThat(items.toString()).contains("It is broken", "was sent").doesNotContain("stay warm");
        assertThat(items).hasSize(11);
    }

    @Test
    void whatWaitsIsListedAtItsDeskAtOnce() throws Exception {
        try (VisitorClient visitor = DeskClient.visitor(base, "pk_demo")) {
            visitor.connect();
            visitor.say("Where is my parcel?");
            ConsoleLogin supervisor = ConsoleLogin.as(base, "supervisor@demo.shop", "demo");
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                JsonNode items = supervisor
                        .json("/api/v1/conversations?status=queued&queue=amot")
                        .get("items");
                assertThat(items).hasSize(1);
                assertThat(items.get(0).get("preview").asString()).isEqualTo("Where is my parcel?");
                assertThat(items.get(0).get("status").asString()).isEqualTo("queued");
                assertThat(items.get(0).get("moment").asString()).isEqualTo("AMOT");
            });
            ConsoleLogin sales = ConsoleLogin.as(base, "sales@demo.shop", "demo");
            assertThat(sales.json("/api/v1/conversations?status=queued").get("items"))
                    .isEmpty();
            assertThat(sales.json("/api/v1/conversations?status=queued&queue=amot")
                            .get("items"))
                    .isEmpty();
        }
    }

    @Test
    void whatSomebodyDidBeforeTheyProvedWhoTheyAreIsInTheirTimeline() throws Exception {
        String customer = "c-" + UUID.randomUUID();
        long exp = Instant.now().plusSeconds(600).getEpochSecond();
        String proof = hmac("ik_demo", customer + "\nella@example.com\n" + exp);
        try (VisitorClient visitor = DeskClient.visitor(base, "pk_demo")) {
            visitor.connect();
            String conversation = visitor.say("Does the lamp dim?").text("conversation");
            visitor.done(
                    "identify",
                    Map.of(
                            "identity",
                            Map.of(
                                    "id",
                                    customer,
                                    "email",
                                    "ella@example.com",
                                    "proof",
                                    Map.of("kind", "hmac", "value", proof, "exp", exp))));

            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                String timeline = shop.get("/api/v1/customers/" + customer + "/touchpoints")
                        .body();
                assertThat(timeline).contains("Does the lamp dim?", "Proved to be a customer");
                JsonNode found = shop.json("/api/v1/conversations/" + conversation);
                assertThat(found.get("customer").get("id").asString()).isEqualTo(customer);
                assertThat(found.get("customer").get("verified").asBoolean()).isTrue();
                assertThat(shop.json("/api/v1/conversations?customer=" + customer)
                                .get("items"))
                        .hasSize(1);
            });
        }
    }

    private static String hmac(String key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "status=waiting, status",
        "moment=amot, moment",
        "kind=mail, kind",
        "queue=a%27b, queue",
        "limit=0, limit",
        "limit=9999, limit",
        "limit=x, limit",
        "cursor=x, cursor"
    })
    void aWrongQuestionIsRefusedByItsField(String query, String field) {
        HttpResponse<String> refused = shop.get("/api/v1/conversations?" + query);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "%", "_", "\\", "a'); drop table touchpoint; --", ":site", "??"})
    void SEC20_whatIsSearchedForIsOnlyText(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);

        assertThat(shop.json("/api/v1/conversations?q=" + encoded).get("items")).isEmpty();
        assertThat(shop.json("/api/v1/conversations?customer=" + encoded).get("items"))
                .isEmpty();
        assertThat(shop.get("/api/v1/customers/" + encoded.replace("+", "%20").replace("%5C", "x") + "x")
                        .statusCode())
                .isIn(400, 404);
        assertThat(touchpoints()).isNotNegative();
    }

    private long touchpoints() {
        return jdbc.sql("select count(*) from touchpoint where id like 'past:%'")
                .query(Long.class)
                .single();
    }
}
