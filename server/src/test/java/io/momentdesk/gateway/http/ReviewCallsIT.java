package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.gateway.http.RawCall.Answer;
import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Three visitors ask alike and an agent corrects what the rules made of it; then rules are tried on them. */
@DeskTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewCallsIT {

    private static final List<String> BROKEN =
            List.of("The lamp does not switch on", "it is broken, it does not switch on", "the kettle does not work");
    private static final String AS_CORRECTED = "{\"weights\":{\"words.not_working\":{\"SMOT\":0.5,\"AMOT\":3}}}";

    @LocalServerPort
    int port;

    private Browser browser;
    private Answer supervisor;
    private Answer admin;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        supervisor = browser.signIn("supervisor");
        admin = browser.signIn("admin");
    }

    @Test
    @Order(1)
    void correctionsAreCountedInAConfusionTableWithWhatSpokeForTheMistake() {
        try (AgentClient support = DeskClient.agent(base(), "support@demo.shop", "demo")) {
            support.connect();
            support.online(5);
            BROKEN.forEach(words -> corrected(support, words));
        }
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode report = report(supervisor, "");
            assertThat(report.get("corrected").asInt()).isEqualTo(3);
            assertThat(report.get("decided").asInt()).isEqualTo(3);
            assertThat(report.get("right").asInt()).isZero();
            assertThat(report.get("accuracy").asDouble()).isZero();
            assertThat(report.get("confusion")).singleElement().satisfies(cell -> {
                assertThat(cell.get("decided").asString()).isEqualTo("SMOT");
                assertThat(cell.get("corrected").asString()).isEqualTo("AMOT");
                assertThat(cell.get("count").asInt()).isEqualTo(3);
            });
            assertThat(report.get("clues").findValuesAsString("code")).contains("words.not_working");
            assertThat(report.get("desks").findValuesAsString("name")).containsExactly("smot");
        });
    }

    @Test
    @Order(2)
    void aReportIsOfADeskATimeAndShowsConversationsToThoseWhoReadThem() {
        assertThat(report(supervisor, "&queue=umot").get("conversations").asInt())
                .isZero();
        assertThat(report(supervisor, "&to=2026-01-02T00:00:00Z&from=2026-01-01T00:00:00Z")
                        .get("conversations")
                        .asInt())
                .isZero();
        assertThat(report(supervisor, "").get("corrections").findValuesAsString("reason"))
                .contains("not delivered yet");
        assertThat(report(admin, "").get("corrections")).isEmpty();
        assertThat(get("/api/v1/reports/moments?from=2020-01-01T00:00:00Z", admin)
                        .text("field"))
                .isEqualTo("from");
        assertThat(get("/api/v1/reports/moments?from=yesterday", admin).text("field"))
                .isEqualTo("from");
    }

    @Test
    @Order(3)
    void aDraftIsTriedOnThePastAndSaysWhatWouldChangeAndWhetherItIsBetter() {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode trial = simulate("{\"rules\":" + AS_CORRECTED + "}").json();
            assertThat(trial.get("looked").asInt()).isEqualTo(3);
            assertThat(trial.get("changed").asInt()).isEqualTo(3);
            assertThat(trial.get("better").asInt()).isEqualTo(3);
            assertThat(trial.get("worse").asInt()).isZero();
            JsonNode first = trial.get("items").get(0);
            assertThat(first.get("before").get("moment").asString()).isEqualTo("SMOT");
            assertThat(first.get("after").get("moment").asString()).isEqualTo("AMOT");
            assertThat(first.get("corrected").asString()).isEqualTo("AMOT");
            assertThat(first.get("after").get("evidence").findValuesAsString("code"))
                    .contains("words.not_working");
            assertThat(trial.toString()).doesNotContain("switch");
        });
        assertThat(simulate("{\"rules\":{}}").json().get("changed").asInt()).isZero();
        assertThat(simulate("{\"rules\":{},\"limit\":501}").text("field")).isEqualTo("limit");
        assertThat(simulate("{\"rules\":{\"settings\":{\"x\":1}}}").text("field"))
                .isEqualTo("settings.x");
        assertThat(simulate("{}").status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void suggestedWeightsMendWhatWasWrongAndGoIntoTheDraftWhenAccepted() {
        JsonNode found = get("/api/v1/rules/suggestions", supervisor).json();
        assertThat(found.get("corrected").asInt()).isEqualTo(3);
        JsonNode best = found.get("items").get(0);
        assertThat(best.get("mends").asInt()).isGreaterThanOrEqualTo(2);

        Answer draft = browser.call("POST", "/api/v1/rules/draft/accept")
                .as(supervisor)
                .json("{\"changes\":[{\"code\":\"%s\",\"moment\":\"%s\",\"weight\":%s}]}"
                        .formatted(
                                best.get("code").asString(),
                                best.get("moment").asString(),
                                best.get("to").asDouble()))
                .send();

        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        assertThat(simulate("{}").json().get("better").asInt())
                .isEqualTo(best.get("mends").asInt());
        assertThat(get("/api/v1/rules", admin).json().get("version").asInt()).isZero();
        assertThat(get("/api/v1/rules/log", admin).json().get("items").findValuesAsString("what"))
                .contains("accepted", "tried");
    }

    @Test
    @Order(5)
    void whyItWasDecidedIsReadInTheReadersLanguageInOldEntriesToo() {
        String conversation = report(supervisor, "")
                .get("corrections")
                .get(0)
                .get("conversation")
                .asString();
        Answer entries = browser.call("GET", "/api/v1/conversations/" + conversation + "/entries")
                .as(supervisor)
                .header("Accept-Language", "fa")
                .send();
        List<String> texts = entries.json().findValues("evidence").getFirst().findValuesAsString("text");
        assertThat(texts)
                .anyMatch(text -> text.matches(".*[\\u0600-\\u06ff].*"))
                .noneMatch(text -> text.contains("They say"));
        assertThat(entries.body()).doesNotContain("args");
    }

    private void corrected(AgentClient support, String words) {
        try (VisitorClient visitor = DeskClient.visitor(base(), "pk_demo")) {
            visitor.connect();
            String conversation = visitor.say(words).text("conversation");
            support.awaitAssigned(conversation);
            support.act("moment", conversation, Map.of("moment", "AMOT", "reason", "not delivered yet"));
        }
    }

    private URI base() {
        return URI.create("http://localhost:" + port);
    }

    private JsonNode report(Answer as, String more) {
        Answer answer = get("/api/v1/reports/moments?" + more, as);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer simulate(String body) {
        return browser.call("POST", "/api/v1/rules/simulate")
                .as(supervisor)
                .json(body)
                .send();
    }

    private Answer get(String path, Answer as) {
        return browser.call("GET", path).as(as).send();
    }
}
