package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a console is told of desks, colleagues and customers. */
@DeskTest
class DesksInSightIT {

    private static final String KETTLES = "Which of the two kettles is better, and what do they cost?";

    @LocalServerPort
    private int port;

    @Test
    void ACT4_ticketsAreCountedBesideChatsAndGoToAColleagueUnderTheirNameWhoNeverCame() {
        try (VisitorClient visitor = visitor();
                AgentClient supervisor = agent("supervisor")) {
            visitor.at("https://shop.example/compare?utm_source=mail", "compare");
            visitor.connect();
            Received done = visitor.say(KETTLES);
            String conversation = done.text("conversation");
            supervisor.connect();
            // the welcome may be as of a moment ago; what has changed since follows
            await().until(() -> supervisor.received().stream()
                    .filter(frame -> frame.is("welcome") || frame.is("queues"))
                    .map(frame -> desk(frame, "zmot"))
                    .anyMatch(zmot -> zmot.path("tickets").asInt(-1) == 1
                            && zmot.path("waiting").asInt(-1) == 0));

            JsonNode shown = supervisor.http().json("/api/v1/conversations/" + conversation);
            assertThat(shown.path("promisedAt").asString("")).isEqualTo(done.text("promisedAt"));
            JsonNode session = shown.path("customer").path("session");
            assertThat(session.path("arrival").path("utm").path("source").asString(""))
                    .isEqualTo("mail");
            assertThat(session.path("events").path(0).path("page").path("type").asString(""))
                    .isEqualTo("compare");

            supervisor.actWithoutGen("follow", conversation, Map.of());
            supervisor.actWithoutGen("assign", conversation, Map.of("agent", "advice"));
            assertThat(visitor.awaitEntry(conversation, "assigned").text("agent.name"))
                    .isEqualTo("Omar");
            JsonNode omar = person(supervisor, "advice");
            assertThat(omar.path("status").asString()).isEqualTo("offline");
            assertThat(omar.path("tickets").asInt()).isEqualTo(1);
            assertThat(omar.path("chats").asInt()).isZero();
        }
    }

    @Test
    void ACT2_everybodysStatusAndLoadAreListed() {
        try (VisitorClient visitor = visitor();
                AgentClient orders = agent("orders")) {
            visitor.connect();
            orders.connect();
            orders.online(4);
            String conversation = visitor.say("Where is my parcel?").text("conversation");
            orders.awaitAssigned(conversation);
            JsonNode tomas = person(orders, "orders");
            assertThat(tomas.path("status").asString()).isEqualTo("online");
            assertThat(tomas.path("capacity").asInt()).isEqualTo(4);
            assertThat(tomas.path("chats").asInt()).isEqualTo(1);
            orders.presence("away");
            assertThat(person(orders, "orders").path("status").asString()).isEqualTo("away");
            orders.act("resolve", conversation, Map.of());
        }
    }

    @Test
    void ACT3_tagsAreToldToTheOwnerAndToWhoeverLooksTheConversationUp() {
        try (VisitorClient visitor = visitor();
                AgentClient supervisor = agent("supervisor");
                AgentClient orders = agent("orders")) {
            visitor.connect();
            supervisor.connect();
            orders.connect();
            orders.online(4);
            String conversation = visitor.say("Where is my parcel?").text("conversation");
            assertThat(orders.awaitAssigned(conversation).at("tags").isMissingNode())
                    .isTrue();
            supervisor.actWithoutGen("tag", conversation, Map.of("tags", List.of("late", "gift")));
            Received context = orders.await(
                    "context",
                    frame -> frame.text("conversation").equals(conversation)
                            && frame.at("tags").size() == 2);
            assertThat(context.at("tags").path(1).asString()).isEqualTo("gift");
            JsonNode shown = supervisor.http().json("/api/v1/conversations/" + conversation);
            assertThat(shown.path("tags").path(0).asString()).isEqualTo("late");
            orders.act("resolve", conversation, Map.of());
        }
    }

    @Test
    void ACT7_anAdminSaysWhichLanguagesSomebodyAnswersIn() {
        ConsoleLogin admin = ConsoleLogin.as(base(), "admin@demo.shop", "demo");
        String path = "/api/v1/agents/loyalty/languages";
        assertThat(admin.put(path, Map.of("languages", List.of("lv"))).statusCode())
                .isEqualTo(200);
        assertThat(admin.put(path, Map.of("languages", List.of("Latvian"))).body())
                .contains("\"field\":\"languages\"");
        try (VisitorClient visitor = visitor();
                AgentClient loyalty = agent("loyalty")) {
            loyalty.connect();
            loyalty.online(3);
            visitor.with("locale", "lv-LV");
            visitor.connect();
            String conversation = visitor.say("I love it! Do friends get something when I recommend you?")
                    .text("conversation");
            loyalty.awaitAssigned(conversation);
            assertThat(person(loyalty, "loyalty").path("languages").toString()).isEqualTo("[\"lv\"]");
            loyalty.act("resolve", conversation, Map.of());
        }
    }

    @Test
    void theSiteTellsWhatAnAcknowledgementSurvives() {
        try (AgentClient orders = agent("orders")) {
            orders.connect();
            assertThat(orders.http().json("/api/v1/site").path("durability").asString(""))
                    .isEqualTo("local");
        }
    }

    private static JsonNode desk(Received frame, String queue) {
        return StreamSupport.stream(frame.at("queues").spliterator(), false)
                .filter(each -> each.path("queue").asString().equals(queue))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode person(AgentClient asked, String id) {
        return StreamSupport.stream(
                        asked.http().json("/api/v1/agents").get("items").spliterator(), false)
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private VisitorClient visitor() {
        return DeskClient.visitor(base(), "pk_demo");
    }

    private AgentClient agent(String name) {
        return DeskClient.agent(base(), name + "@demo.shop", "demo");
    }

    private URI base() {
        return URI.create("http://localhost:" + port);
    }
}
