package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.momentdesk.gateway.http.RawCall.Answer;
import io.momentdesk.moment.own.RuleStore;
import io.momentdesk.moment.own.SiteRules;
import io.momentdesk.site.Moment;
import io.momentdesk.testing.DeskTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DeskTest
class RuleCallsTest {

    private static final String LATE = "{\"weights\":{\"words.price\":{\"UMOT\":9}}}";
    private static final String ASK = "{\"message\":{\"text\":\"what is the price?\"}}";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleStore store;

    @Autowired
    Clock clock;

    private Browser browser;
    private Answer admin;
    private Answer supervisor;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        admin = browser.signIn("admin");
        supervisor = browser.signIn("supervisor");
        jdbc.sql("delete from rules_draft").update();
    }

    @Test
    void rulesPutInForceCountAtOnceAndEveryDecisionSaysWhichVersion() {
        Answer published = publish(inForce(), LATE, "prices are for fans");

        assertThat(published.status()).as(published.body()).isEqualTo(200);
        int version = published.json().get("version").asInt();
        JsonNode decision = explain();
        assertThat(decision.get("moment").asString()).isEqualTo("UMOT");
        assertThat(decision.get("rules").asInt()).isEqualTo(version);
        JsonNode now = get("/api/v1/rules").json();
        assertThat(now.get("rules").toString()).isEqualTo(LATE);
        assertThat(now.get("by").get("name").asString()).isNotBlank();
        assertThat(now.get("note").asString()).isEqualTo("prices are for fans");
    }

    @Test
    void anotherNodeSeesThemWithoutARestart() {
        SiteRules otherNode = new SiteRules(store, clock);
        publish(inForce(), "{\"weights\":{\"words.price\":{\"SMOT\":7}}}", "");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            otherNode.refresh();
            assertThat(otherNode.of("demo").pull("words.price").of(Moment.SMOT)).isEqualTo(7);
        });
    }

    @Test
    void olderVersionsAreReadAndComeBackAsNewOnes() {
        int first = publish(inForce(), LATE, "one").json().get("version").asInt();
        int second = publish(first, "{}", "two").json().get("version").asInt();
        Answer reverted = call("POST", "/api/v1/rules/versions/" + first + "/revert", admin)
                .json("{\"base\":" + second + ",\"note\":\"it was better\"}")
                .send();

        assertThat(reverted.status()).as(reverted.body()).isEqualTo(200);
        assertThat(reverted.json().get("version").asInt()).isEqualTo(second + 1);
        assertThat(reverted.json().get("sameAs").asInt()).isEqualTo(first);
        assertThat(get("/api/v1/rules/versions/" + second).json().get("rules").toString())
                .isEqualTo("{}");
        List<String> notes = get("/api/v1/rules/versions").json().get("items").findValuesAsString("note");
        assertThat(notes).startsWith("it was better", "two", "one");
        assertThat(get("/api/v1/rules/versions/99999").status()).isEqualTo(404);
    }

    @Test
    void whoHasNotSeenTheNewestVersionReplacesNothing() {
        int base = inForce();
        publish(base, "{}", "mine");
        Answer late = publish(base, LATE, "yours");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("field")).isEqualTo("base");
        assertThat(get("/api/v1/rules").json().get("rules").toString()).isEqualTo("{}");
    }

    @Test
    void oneMistakeAndNothingOfItCounts() {
        int base = publish(inForce(), "{}", "").json().get("version").asInt();
        Answer refused = publish(base, """
                {"weights":{"words.price":{"UMOT":9},"words.prices":{"UMOT":9}},
                 "rules":[{"id":"a","when":"cart.value >","weights":{"AMOT":1},"text":"x"}]}""", "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("field")).isEqualTo("weights.words.prices");
        assertThat(refused.json().get("problems").findValuesAsString("field"))
                .containsExactly("weights.words.prices", "rules[0].when");
        assertThat(refused.json().get("problems").get(1).get("line").asInt()).isEqualTo(1);
        assertThat(inForce()).isEqualTo(base);
        assertThat(explain().get("moment").asString()).isNotEqualTo("UMOT");
    }

    @Test
    void aMegabyteIsRefusedWithItsLimit() {
        String tooMuch = "{\"settings\":{\"x\":\"" + "y".repeat(500_000) + "\"}}";
        Answer tooLong = publish(inForce(), tooMuch, "");
        Answer more = publish(inForce(), "{\"settings\":{\"x\":\"" + "y".repeat(1_100_000) + "\"}}", "");

        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.text("field")).isEqualTo("rules");
        assertThat(tooLong.json().get("limit").asInt()).isEqualTo(262_144);
        assertThat(more.status()).isEqualTo(413);
        assertThat(more.text("field")).isEqualTo("body");
    }

    @Test
    void aDraftIsInForceNowhereAndMayBeMadeByASupervisor() {
        int base = publish(inForce(), "{}", "").json().get("version").asInt();
        Answer saved = call("PUT", "/api/v1/rules/draft", supervisor)
                .json("{\"rules\":" + LATE + ",\"note\":\"try\"}")
                .send();

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.json().get("base").asInt()).isEqualTo(base);
        assertThat(inForce()).isEqualTo(base);
        assertThat(explain().get("moment").asString()).isNotEqualTo("UMOT");
        assertThat(call("PUT", "/api/v1/rules", supervisor)
                        .json("{\"base\":" + base + ",\"rules\":{}}")
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(call("DELETE", "/api/v1/rules/draft", admin).send().status()).isEqualTo(204);
        assertThat(get("/api/v1/rules/draft").status()).isEqualTo(404);
        assertThat(jdbc.sql("select what from rules_audit order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("discarded", "drafted");
    }

    @Test
    void SEC28_whatWasInForceCannotBeChangedAfterwards() {
        publish(inForce(), "{}", "kept");

        assertThatThrownBy(() ->
                        jdbc.sql("update rules_version set note = 'other'").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void theDefaultsSayAllThatMayBeSet() {
        Answer chunks = get("/api/v1/rules/defaults");
        JsonNode defaults = new Answer(200, List.of(), chunks.body().replaceAll("\r\n[0-9a-f]+\r\n", "")).json();

        assertThat(defaults.get("settings").findValuesAsString("name")).contains("useWindowDays", "abstainBelow");
        assertThat(defaults.get("facts").findValuesAsString("code")).contains("order.delayed", "words.price");
        assertThat(defaults.get("facts").toString()).doesNotContain("{order}").doesNotContain("{date}");
        assertThat(defaults.get("variables").findValuesAsString("name")).contains("cart.value", "order.daysLate");
        assertThat(defaults.get("limits").get("rules").asInt()).isEqualTo(50);
    }

    private Answer publish(int base, String rules, String note) {
        return call("PUT", "/api/v1/rules", admin)
                .json("{\"base\":" + base + ",\"note\":\"" + note + "\",\"rules\":" + rules + "}")
                .send();
    }

    private int inForce() {
        return get("/api/v1/rules").json().get("version").asInt();
    }

    private JsonNode explain() {
        return browser.call("POST", "/api/v1/moments/explain")
                .key("sk_demo")
                .json(ASK)
                .send()
                .json();
    }

    private Answer get(String path) {
        return call("GET", path, admin).send();
    }

    private RawCall call(String method, String path, Answer as) {
        return browser.call(method, path).as(as);
    }
}
