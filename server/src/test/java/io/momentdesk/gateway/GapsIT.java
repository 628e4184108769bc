package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DeskTest
class GapsIT {

    @LocalServerPort
    int port;

    @Test
    void questionsWithoutAnAnswerAndWhatAgentsMarkAreListedAndUseIsCounted() {
        ConsoleLogin supervisor = ConsoleLogin.as(base(), "supervisor@demo.shop", "demo");
        try (AgentClient agent = DeskClient.agent(base(), "welcome@demo.shop", "demo")) {
            agent.connect();
            agent.online(3);
            String known = ask("What is this shop?");
            ask("Zyxwv qwrtp grblfx mnopq?");
            ask("zyxwv qwrtp grblfx");
            agent.awaitAssigned(known);
            agent.done("act", Map.of("name", "mark", "conversation", known, "kind", "idea", "text", "Sell bagpipes"));
        }

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonNode found = supervisor.json("/api/v1/knowledge/gaps?days=7");
            JsonNode gap = found.path("questions")
                    .valueStream()
                    .filter(each -> each.path("text").asString().startsWith("zyxwv"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(found.toString()));
            assertThat(gap.path("count").asInt()).isEqualTo(2);
            assertThat(texts(found.path("questions"))).doesNotContain("What is this shop?");
            assertThat(texts(found.path("marks"))).contains("Sell bagpipes");
        });
    }

    @Test
    void whatVisitorsFindHelpfulIsCountedByArticle() {
        ConsoleLogin supervisor = ConsoleLogin.as(base(), "supervisor@demo.shop", "demo");
        try (VisitorClient visitor = DeskClient.visitor(base(), "pk_demo")) {
            visitor.connect();
            visitor.done("helpful", Map.of("article", "warranty", "yes", true));
        }

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(supervisor
                                .json("/api/v1/knowledge/usage?days=7")
                                .path("items")
                                .valueStream()
                                .filter(each -> each.path("id").asString().equals("warranty"))
                                .map(each -> each.path("helped").asInt()))
                        .containsExactly(1));
    }

    @Test
    void whoReadAnAnswerIsCountedAndWhatWasMadeOfItCanBeForgotten() {
        ConsoleLogin supervisor = ConsoleLogin.as(base(), "supervisor@demo.shop", "demo");
        try (VisitorClient visitor = DeskClient.visitor(base(), "pk_demo")) {
            visitor.connect();
            visitor.done("opened", Map.of("article", "return-it"));
            visitor.done("helpful", Map.of("article", "return-it", "yes", true));
        }

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonNode report = supervisor.json("/api/v1/knowledge/deflection?days=7");
            assertThat(report.path("articles")
                            .valueStream()
                            .map(each -> each.path("name").asString()))
                    .contains("return-it");
            assertThat(report.at("/total/open").asInt()).isPositive();
            assertThat(report.at("/total/confirmed").asInt()).isZero();
        });
        assertThat(supervisor.delete("/api/v1/knowledge/learned/faq/nothing").statusCode())
                .isEqualTo(404);
        assertThat(supervisor.delete("/api/v1/knowledge/learned/faq/return-it").statusCode())
                .isEqualTo(204);
        assertThat(supervisor
                        .json("/api/v1/knowledge/usage?days=7")
                        .path("items")
                        .valueStream())
                .filteredOn(each -> each.path("id").asString().equals("return-it"))
                .allSatisfy(each -> assertThat(each.has("learned")).isFalse());
    }

    @Test
    void MSG2_whatAMessageWasMadeFromIsToldToAgentsOnly() {
        try (AgentClient agent = DeskClient.agent(base(), "welcome@demo.shop", "demo");
                VisitorClient visitor = DeskClient.visitor(base(), "pk_demo")) {
            agent.connect();
            agent.online(3);
            visitor.at("http://localhost/", "home").connect();
            String conversation = visitor.say("What is this shop?").text("conversation");
            agent.awaitAssigned(conversation);
            var used = Map.of(
                    "script",
                    "hello",
                    "inserted",
                    "Hello, it sells lamps.",
                    "passed",
                    Map.of("scripts", List.of("top")));
            agent.done(
                    "say",
                    Map.of(
                            "conversation",
                            conversation,
                            "gen",
                            agent.gen(conversation),
                            "text",
                            "Hello, it sells kettles.",
                            "used",
                            used));

            JsonNode told = agent.awaitMessage(conversation, "Hello, it sells kettles.")
                    .json()
                    .path("used");
            assertThat(told.toString())
                    .isEqualTo("{\"script\":\"hello\",\"kept\":0.75,\"passed\":{\"scripts\":[\"top\"]}}");
            assertThat(visitor.awaitMessage(conversation, "Hello, it sells kettles.")
                            .json()
                            .has("used"))
                    .isFalse();
        }
    }

    @Test
    void SEC4_visitorsWordsAreForSupervisors() {
        ConsoleLogin admin = ConsoleLogin.as(base(), "admin@demo.shop", "demo");

        assertThat(admin.get("/api/v1/knowledge/gaps").statusCode()).isEqualTo(403);
        assertThat(admin.get("/api/v1/knowledge/usage?days=0").statusCode()).isEqualTo(400);
    }

    private String ask(String text) {
        try (VisitorClient visitor = DeskClient.visitor(base(), "pk_demo")) {
            visitor.at("http://localhost/", "home").connect();
            return visitor.say(text).text("conversation");
        }
    }

    private static List<String> texts(JsonNode items) {
        List<String> texts = new ArrayList<>();
        items.forEach(each -> texts.add(each.path("text").asString()));
        return texts;
    }

    private URI base() {
        return URI.create("http://localhost:" + port);
    }
}
