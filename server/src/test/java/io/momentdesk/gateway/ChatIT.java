package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor and an agent over real sockets, Redis and PostgreSQL. */
@DeskTest
class ChatIT {

    @LocalServerPort
    private int port;

    @Test
    void aQuestionReachesTheDeskOfItsMomentAndTheAnswerComesBack() {
        try (AgentClient agent = agent("orders");
                VisitorClient visitor = visitor()) {
            agent.connect();
            agent.online(3);
            visitor.connect();

            Received done = visitor.say("Where is my parcel? I ordered a week ago");
            String conversation = done.text("conversation");
            Received assigned = agent.awaitAssigned(conversation);
            assertThat(done.text("kind")).isEqualTo("chat");
            assertThat(assigned.text("moment")).isEqualTo("AMOT");
            assertThat(assigned.at("evidence").size()).isPositive();

            agent.pull(conversation, 0);
            agent.say(conversation, "It left us yesterday.");
            Received answer = visitor.awaitMessage(conversation, "It left us yesterday.");
            assertThat(answer.text("from.kind")).isEqualTo("agent");
            assertThat(kinds(visitor, conversation))
                    .containsExactly("message", "moment", "queued", "assigned", "message");

            agent.read(conversation, 5);
            assertThat(visitor.await("read").number("seq")).isEqualTo(5);
            agent.typing(conversation, true);
            assertThat(visitor.await("typing").text("from.name")).isNotBlank();
            visitor.assertRulesKept();
            agent.assertRulesKept();
        }
    }

    @Test
    void MSG5_aNoteIsSeenByAgentsOnlyAndLeavesNoGapForTheVisitor() {
        try (AgentClient agent = agent("support");
                VisitorClient visitor = visitor()) {
            agent.connect();
            agent.online(3);
            visitor.connect();
            String conversation =
                    visitor.say("My kettle does not switch on, it is broken").text("conversation");
            agent.awaitAssigned(conversation);

            agent.note(conversation, "Looks like batch 12 again");
            agent.say(conversation, "Sorry to hear that.");
            Received answer = visitor.awaitMessage(conversation, "Sorry to hear that.");

            assertThat(answer.number("prev")).isEqualTo(4);
            assertThat(answer.number("seq")).isEqualTo(6);
            assertThat(kinds(visitor, conversation)).doesNotContain("note");
            visitor.assertRulesKept();
        }
    }

    @Test
    void MSG3_theSameRefTwicePostsOnceAndOtherContentIsAConflict() {
        try (VisitorClient visitor = visitor()) {
            visitor.connect();
            String ref = DeskClient.ref();
            Received first = visitor.done("say", Map.of("ref", ref, "text", "Do you ship to Latvia?"));
            Received again = visitor.done("say", Map.of("ref", ref, "text", "Do you ship to Latvia?"));
            assertThat(again.json()).isEqualTo(first.json());
            visitor.refused("say", Map.of("ref", ref, "text", "Something else"), "ref_conflict");
            Received page = visitor.pull(first.text("conversation"), 0);
            assertThat(page.at("entries")
                            .valueStream()
                            .filter(entry -> entry.path("kind").asString().equals("message")))
                    .hasSize(1);
        }
    }

    private static List<String> kinds(VisitorClient visitor, String conversation) {
        return visitor.entries(conversation).stream()
                .map(entry -> entry.text("kind"))
                .toList();
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
