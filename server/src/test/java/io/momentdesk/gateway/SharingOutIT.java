package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What a desk's policy changes, over real sockets, with short times. */
@DeskTest
@TestPropertySource(
        properties = {
            "momentdesk.routing.visitor-lease=3s",
            "momentdesk.socket.heartbeat=2s",
            "momentdesk.socket.pong=1s"
        })
class SharingOutIT {

    private static final String PARCEL = "Where is my parcel?";

    @LocalServerPort
    private int port;

    @AfterEach
    void asShipped() {
        policy(Map.of());
    }

    @Test
    void ACT6_aDeskThatAsksSendsAnOfferWhoseGenIsThatOfTheAssignment() {
        policy(Map.of("offer", 30));
        try (VisitorClient visitor = visitor();
                AgentClient orders = agent("orders");
                AgentClient again = agent("orders")) {
            orders.connect();
            orders.online(1);
            visitor.connect();
            String conversation = visitor.say(PARCEL).text("conversation");
            Received offered = orders.await("offered", frame -> frame.with("conversation", conversation));
            assertThat(offered.text("summary")).isEqualTo(PARCEL);
            assertThat(offered.text("moment")).isEqualTo("AMOT");
            assertThat(Instant.parse(offered.text("until"))).isAfter(Instant.now());
            again.connect();
            again.await("offered", frame -> frame.with("conversation", conversation));
            orders.refused("say", Map.of("conversation", conversation, "gen", 1, "text", "Hi"), "stale_gen");

            orders.actWithoutGen("accept", conversation, Map.of("gen", offered.number("gen")));
            assertThat(orders.awaitAssigned(conversation).number("gen")).isEqualTo(offered.number("gen"));
            visitor.awaitEntry(conversation, "assigned");
            assertThat(visitor.entries(conversation).stream().map(entry -> entry.text("kind")))
                    .containsExactly("message", "moment", "queued", "assigned");
            assertThat(orders.received("withdrawn")).isEmpty();
            orders.act("resolve", conversation, Map.of());
            orders.presence("offline");
        }
    }

    @Test
    void ACT6_whoDeclinesLosesTheOfferAndTheVisitorGoesOnWaiting() {
        policy(Map.of("offer", 30));
        try (VisitorClient visitor = visitor();
                AgentClient orders = agent("orders")) {
            orders.connect();
            orders.online(1);
            visitor.connect();
            String conversation = visitor.say(PARCEL).text("conversation");
            Received offered = orders.await("offered", frame -> frame.with("conversation", conversation));
            orders.actWithoutGen("decline", conversation, Map.of("gen", offered.number("gen")));
            Received withdrawn = orders.await("withdrawn", frame -> frame.with("conversation", conversation));
            assertThat(withdrawn.text("why")).isEqualTo("declined");
            assertThat(withdrawn.number("gen")).isEqualTo(offered.number("gen"));
            orders.refused(
                    "act",
                    Map.of("name", "accept", "conversation", conversation, "gen", offered.number("gen")),
                    "stale_gen");
            assertThat(visitor.await("queue", frame -> frame.with("conversation", conversation))
                            .number("position"))
                    .isEqualTo(1);
            orders.actWithoutGen("take", conversation, Map.of());
            orders.awaitAssigned(conversation);
            orders.act("resolve", conversation, Map.of());
            orders.presence("offline");
        }
    }

    @Test
    void ACT8_aChatWhoseVisitorHasLeftIsParkedAndGoesBackToItsAgentWhenTheyWrite() {
        policy(Map.of("parkAfter", 1));
        try (VisitorClient visitor = visitor();
                AgentClient orders = agent("orders")) {
            orders.connect();
            orders.online(1);
            visitor.connect();
            String conversation = visitor.say(PARCEL).text("conversation");
            orders.awaitAssigned(conversation);
            orders.say(conversation, "It comes tomorrow.");
            visitor.awaitMessage(conversation, "It comes tomorrow.");
            visitor.cut();
            Received withdrawn = orders.await("withdrawn", frame -> frame.with("conversation", conversation));
            assertThat(withdrawn.text("why")).isEqualTo("parked");

            int before = orders.position();
            visitor.connect();
            visitor.say(conversation, "And at what time?");
            Received back = orders.awaitAfter(before, "assigned", frame -> frame.with("conversation", conversation));
            assertThat(back.number("gen")).isGreaterThan(withdrawn.number("gen"));
            orders.act("resolve", conversation, Map.of());
            orders.presence("offline");
        }
    }

    @Test
    void ACT8_aTicketIsAChatAgainWhenItsVisitorWritesWhileSomebodyHasRoom() {
        try (VisitorClient visitor = visitor();
                AgentClient orders = agent("orders")) {
            visitor.connect();
            Received done = visitor.say(PARCEL);
            String conversation = done.text("conversation");
            assertThat(done.text("kind")).isEqualTo("ticket");
            orders.connect();
            orders.online(1);
            visitor.say(conversation, "It should have come on Monday.");
            Received assigned = orders.awaitAssigned(conversation);
            assertThat(assigned.text("kind")).isEqualTo("chat");
            assertThat(assigned.text("number")).isEqualTo(done.text("number"));
            visitor.await(
                    "entry",
                    entry -> entry.with("conversation", conversation)
                            && entry.with("kind", "queued")
                            && entry.with("as", "chat"));
            orders.act("resolve", conversation, Map.of());
            orders.presence("offline");
        }
    }

    @Test
    void aPolicyIsShownWithWhatIsShippedAndABadOneRefusedByItsField() {
        ConsoleLogin admin = ConsoleLogin.as(base(), "admin@demo.shop", "demo");
        policy(Map.of("offer", 20));
        var shown = admin.json("/api/v1/queues/amot/policy");
        assertThat(shown.path("offer").asInt()).isEqualTo(20);
        assertThat(shown.path("neighboursAfter").asInt()).isEqualTo(60);
        assertThat(shown.path("neighbours").toString()).isEqualTo("[\"fmot\",\"smot\"]");
        for (var wrong : List.of(Map.of("offer", -1), Map.of("offer", 601), Map.of("neighbours", List.of("amot")))) {
            var refused = admin.put("/api/v1/queues/amot/policy", wrong);
            assertThat(refused.statusCode()).as(wrong.toString()).isIn(400, 413);
            assertThat(refused.body())
                    .contains("\"field\":\"" + wrong.keySet().iterator().next() + "\"");
        }
        ConsoleLogin orders = ConsoleLogin.as(base(), "orders@demo.shop", "demo");
        assertThat(orders.put("/api/v1/queues/amot/policy", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private void policy(Map<String, ?> policy) {
        ConsoleLogin admin = ConsoleLogin.as(base(), "admin@demo.shop", "demo");
        assertThat(admin.put("/api/v1/queues/amot/policy", policy).statusCode()).isEqualTo(200);
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
