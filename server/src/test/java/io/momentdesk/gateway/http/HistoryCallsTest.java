package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.commerce.Orders;
import io.momentdesk.redis.SiteLog;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.ShopBackend;
import io.momentdesk.testing.VisitorClient;
import io.momentdesk.touchpoint.Archiver;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    Orders orders;

    @Autowired
    Archiver archiver;

    @Autowired
    SiteLog log;

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
        JsonNode report = JSON.readTree(shop.bringIn(past(customer)).body());
        assertThat(report.get("refused").asInt()).as(report.toString()).isZero();
        assertThat(report.get("imported").get("conversation").asInt()).isEqualTo(1);

        JsonNode profile = shop.json("/api/v1/customers/" + customer);
        assertThat(profile.get("name").asString()).isEqualTo("Ella");
        assertThat(profile.get("journeys")).hasSize(1);
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
    void aRecentOrderOfThePastIsKnownToTheJourneysButNotToTheLog() {
        String customer = "c-" + UUID.randomUUID();
        String before = log.end("demo");

        shop.bringIn(past(customer));

        assertThat(orders.ofCustomer("demo", customer)).hasSize(1);
        assertThat(log.after("demo", before, 100))
                .noneMatch(record -> record.field("d").contains(customer));
    }

    @Test
    void theSameImportAgainAddsNothing() {
        String customer = "c-" + UUID.randomUUID();
        shop.bringIn(past(customer));
        long kept = touchpoints();

        JsonNode again = JSON.readTree(shop.bringIn(past(customer)).body());

        assertThat(again.get("known").asInt()).isEqualTo(2);
        assertThat(touchpoints()).isEqualTo(kept);
    }

    @Test
    void aLineThatCannotBeTakenIsReportedAndTheOthersAreTaken() {
        HttpResponse<String> answer = shop.bringIn("""
                {"type":"customer","id":"good-1","name":"Good"}
                nonsense
                {"type":"invoice"}

                {"type":"order","number":"99","updatedAt":"-P1D","rating":7}
                {"type":"conversation","id":"x","customer":{"id":"good-1"},"openedAt":"-P1D","entries":[{"at":"-P2D","from":{"kind":"visitor"},"text":"?"}]}
                {"type":"conversation","id":"y","customer":{"id":"good-1"},"openedAt":"-P1D","entries":[{"at":"-P1D","from":{"kind":"robot"},"text":"?"}]}
                {"type":"customer","id":"good-2","name":"a\\u0000b"}
                {"type":"customer","id":"good-3","name":"Also good"}""");

        JsonNode report = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(report.get("imported").get("customer").asInt()).isEqualTo(2);
        List<String> errors = new ArrayList<>();
        report.get("errors")
                .forEach(error -> errors.add(
                        error.get("line").asInt() + " " + error.get("field").asString()));
        assertThat(errors)
                .containsExactly("2 line", "3 type", "5 rating", "6 entries[0].at", "7 entries[0].from.kind", "8 name");
        assertThat(shop.json("/api/v1/customers/good-3").get("name").asString()).isEqualTo("Also good");
    }

    @Test
    void aLineOverTheLimitIsRefusedWithTheLimit() {
        HttpResponse<String> refused = shop.bringIn("{\"type\":\"customer\",\"id\":\"" + "x".repeat(1_100_000) + "\"}");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(refused.body()).get("limit").asInt()).isEqualTo(1_048_576);
    }

    @Test
    void theTimelineIsReadPageByPage() {
        String customer = "c-" + UUID.randomUUID();
        shop.bringIn(past(customer));
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
        shop.bringIn(past(customer));
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
        shop.bringIn(past(customer) + "\n" + conversation("second-" + customer, customer, "SMOT", "It is broken"));
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

    private static String past(String customer) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return """
                {"type":"customer","id":"%1$s","name":"Ella","email":"ella@example.com"}
                {"type":"order","number":"o-%1$s","customer":{"id":"%1$s"},"payment":"prepaid","placedAt":"%2$s","paidAt":"%3$s","shippedAt":"%4$s","promisedAt":"P1D","shipment":"in_transit","status":"shipped","updatedAt":"%4$s","items":[{"title":"Lamp"}]}
                """.formatted(customer, now.minusSeconds(200_000), now.minusSeconds(199_999), now.minusSeconds(100_000))
                + conversation("conv-" + customer, customer, "ZMOT", "How long does it stay warm?");
    }

    private static String conversation(String id, String customer, String moment, String text) {
        return """
                {"type":"conversation","id":"%s","customer":{"id":"%s"},"moment":"%s","openedAt":"-P9D","entries":[{"at":"-P9D","from":{"kind":"visitor","name":"Ella"},"text":"%s"},{"at":"-P8DT23H","from":{"kind":"agent","id":"advice","name":"Elio"},"text":"For two hours, to the degree."}],"resolvedAt":"-P8DT22H","rating":5}""".formatted(id, customer, moment, text);
    }

    private long touchpoints() {
        return jdbc.sql("select count(*) from touchpoint where id like 'past:%'")
                .query(Long.class)
                .single();
    }
}
