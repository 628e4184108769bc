package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.commerce.Orders;
import io.momentdesk.redis.SiteLog;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.ShopBackend;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class ImportCallsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Orders orders;

    @Autowired
    SiteLog log;

    @Autowired
    JdbcClient jdbc;

    private ShopBackend shop;

    @BeforeEach
    void shop(@LocalServerPort int port) {
        shop = ShopBackend.at(URI.create("http://localhost:" + port));
    }

    @Test
    void aRecentOrderOfThePastIsKnownToTheJourneysButNotToTheLog() {
        String customer = "c-" + UUID.randomUUID();
        String before = log.end("demo");

        shop.bringIn(PastLines.of(customer));

        assertThat(orders.ofCustomer("demo", customer)).hasSize(1);
        assertThat(log.after("demo", before, 100))
                .noneMatch(record -> record.field("d").contains(customer));
    }

    @Test
    void theSameImportAgainAddsNothing() {
        String customer = "c-" + UUID.randomUUID();
        shop.bringIn(PastLines.of(customer));
        long kept = touchpointsOf(customer);

        JsonNode again = JSON.readTree(shop.bringIn(PastLines.of(customer)).body());

        assertThat(again.get("known").asInt()).isEqualTo(2);
        assertThat(touchpointsOf(customer)).isEqualTo(kept);
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

    private long touchpointsOf(String customer) {
        return jdbc.sql("select count(*) from touchpoint where customer = :customer")
                .param("customer", customer)
                .query(Long.class)
                .single();
    }
}
