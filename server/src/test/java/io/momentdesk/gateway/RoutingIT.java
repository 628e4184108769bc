package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Who gets a conversation, over real sockets, with short times. */
@DeskTest
@TestPropertySource(
        properties = {
            "momentdesk.routing.lease=4s",
            "momentdesk.routing.take-back=1s",
            "momentdesk.routing.empty-desk=2s",
            "momentdesk.socket.heartbeat=2s",
            "momentdesk.socket.pong=1s"
        })
class RoutingIT {

    private static final String PARCEL = "Where is my parcel?";

    @LocalServerPort
    private int port;

    @Test
    void MSG3_withNobodyAtTheDeskTheWordsAreATicketWithANumberAndAPromise() {
        try (VisitorClient visitor = visitor();
                AgentClient agent = agent("advice")) {
            visitor.connect();
            Received done = visitor.say("Which of the two kettles is better, and what do they cost?");
            assertThat(done.text("kind")).isEqualTo("ticket");
            assertThat(done.text("number")).isNotBlank();
            assertThat(Instant.parse(done.text("promisedAt"))).isAfter(Instant.now());

            agent.connect();
            agent.online(2);
            agent.actWithoutGen("take", done.text("conversation"), Map.of());
            agent.awaitAssigned(done.text("conversation"));
            agent.say(done.text("conversation"), "The grey one boils faster.");
            visitor.awaitMessage(done.text("conversation"), "The grey one boils faster.");
            agent.act("resolve", done.text("conversation"), Map.of("outcome", "solved"));
            agent.presence("offline");
        }
    }

    @Test
    void ACT1_whoHasLostAConversationChangesNothingInIt() {
        try (VisitorClient visitor = visitor();
                AgentClient orders = agent("orders");
                AgentClient support = agent("support")) {
            orders.connect();
            orders.online(5);
            support.connect();
            support.online(5);
            visitor.connect();
            String conversation = visitor.say(PARCEL).text("conversation");
            orders.awaitAssigned(conversation);
            long gen = orders.gen(conversation);

            orders.act("transfer", conversation, Map.of("queue", "smot", "reason", "It has arrived and is broken"));
            support.awaitAssigned(conversation);
            assertThat(orders.await("withdrawn", frame -> frame.with("conversation", conversation))
                            .text("why"))
                    .isEqualTo("transferred");
            assertThat(support.gen(conversation)).isGreaterThan(gen);

            orders.refused("say", Map.of("conversation", conversation, "gen", gen, "text", "Too late"), "not_found");
            support.refused("say", Map.of("conversation", conversation, "gen", gen, "text", "An old one"), "stale_gen");
            assertThat(visitor.entries(conversation).stream().map(entry -> entry.text("kind")))
                    .doesNotContain("transferred");
            support.act("resolve", conversation, Map.of());
            visitor.awaitEntry(conversation, "resolved");
            visitor.refused("say", Map.of("conversation", conversation, "text", "And now?"), "conversation_closed");
            orders.presence("offline");
            support.presence("offline");
        }
    }

    @Test
    void R4_aFullAgentGetsNoMoreAndTheVisitorSeesAPlaceInTheQueue() {
        try (VisitorClient first = visitor();
                VisitorClient second = visitor();
                AgentClient sales = agent("sales")) {
            sales.connect();
            sales.online(1);
            first.connect();
            second.connect();
            String held = first.say("Can I get a discount if I buy two?").text("conversation");
            sales.awaitAssigned(held);
            String waits = second.say("Do you have a discount code for me?").text("conversation");
            assertThat(second.await("queue", frame -> frame.with("conversation", waits))
                            .number("position"))
                    .isEqualTo(1);
            sales.refused("act", Map.of("name", "take", "conversation", waits), "capacity");

            sales.act("resolve", held, Map.of());
            sales.awaitAssigned(waits);
            sales.act("resolve", waits, Map.of());
            sales.presence("offline");
        }
    }

    @Test
    void R8_aChatOfAnAgentWhoIsGoneWaitsAgainAndThenBecomesATicket() {
        try (VisitorClient visitor = visitor()) {
            visitor.connect();
            String conversation;
            try (AgentClient loyalty = agent("loyalty")) {
                loyalty.connect();
                loyalty.online(3);
                conversation = visitor.say("I love it! Do friends get something when I recommend you?")
                        .text("conversation");
                loyalty.awaitAssigned(conversation);
                loyalty.cut();
            }
            visitor.patience(Duration.ofSeconds(30));
            visitor.await("entry", frame -> frame.with("kind", "queued") && frame.with("as", "ticket"));
            assertThat(visitor.entries(conversation).stream()
                            .map(entry -> entry.text("kind"))
                            .toList())
                    .containsSubsequence(List.of("assigned", "queued", "ticket", "queued"));
            visitor.assertRulesKept();
        }
    }

    @Test
    void theMomentFollowsTheFactsWhileTheChatIsOpenUntilAnAgentCorrectsIt() {
        try (VisitorClient visitor = visitor();
                AgentClient welcome = agent("welcome")) {
            welcome.connect();
            welcome.online(3);
            visitor.with(
                    "page",
                    Map.of("url", "https://shop.example/?utm_source=instagram&utm_medium=paid_social", "type", "home"));
            visitor.connect();
            String conversation = visitor.say("Hello, what is this all about?").text("conversation");
            Received assigned = welcome.awaitAssigned(conversation);
            assertThat(assigned.text("moment")).isEqualTo("STIMULUS");

            Map<String, Object> cart = Map.of("url", "https://shop.example/cart", "type", "cart");
            visitor.track("add_to_cart", cart, Map.of("items", List.of(Map.of("item_id", "7"))));
            visitor.track(
                    "begin_checkout", Map.of("url", "https://shop.example/checkout", "type", "checkout"), Map.of());
            visitor.say(conversation, "Can I pay by card, and is there a discount?");
            Received context = welcome.await("context", frame -> frame.with("moment", "FMOT"));
            assertThat(context.at("evidence").size()).isPositive();

            welcome.act("moment", conversation, Map.of("moment", "ZMOT", "reason", "still comparing"));
            visitor.await(
                    "entry",
                    frame -> frame.with("kind", "moment") && frame.with("by", "agent") && frame.with("moment", "ZMOT"));
            visitor.say(conversation, "I want to pay now");
            visitor.say(conversation, "Where is the discount?");
            Received last = visitor.entries(conversation).stream()
                    .filter(entry -> entry.with("kind", "moment"))
                    .reduce((one, other) -> other)
                    .orElseThrow();
            assertThat(last.text("moment")).isEqualTo("ZMOT");
            assertThat(last.has("evidence")).isFalse();
            welcome.act("resolve", conversation, Map.of());
            welcome.presence("offline");
        }
    }

    @Test
    void SEC4_anotherDesksAgentDoesNotSeeAConversationAndASupervisorDoes() {
        try (VisitorClient visitor = visitor();
                VisitorClient stranger = visitor();
                AgentClient advice = agent("advice");
                AgentClient supervisor = agent("supervisor")) {
            visitor.connect();
            stranger.connect();
            String conversation = visitor.say(PARCEL).text("conversation");
            advice.connect();
            supervisor.connect();
            for (String name : List.of("take", "follow", "resolve", "tag")) {
                Map<String, Object> act =
                        Map.of("name", name, "conversation", conversation, "gen", 1, "tags", List.of("x"));
                advice.refused("act", act, "not_found");
            }
            advice.refused("pull", Map.of("conversation", conversation, "epoch", "x", "after", 0), "not_found");
            stranger.refused("pull", Map.of("conversation", conversation, "epoch", "x", "after", 0), "not_found");
            stranger.refused("say", Map.of("conversation", conversation, "text", "Hello?"), "not_found");
            stranger.refused("rate", Map.of("conversation", conversation, "score", 1), "not_found");
            stranger.refused("end", Map.of("conversation", conversation), "not_found");

            supervisor.actWithoutGen("follow", conversation, Map.of());
            visitor.say(conversation, "Hello? Is anybody there?");
            supervisor.awaitMessage(conversation, "Hello? Is anybody there?");
            advice.refused("act", Map.of("name", "assign", "conversation", conversation, "agent", "x"), "not_found");
        }
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
