package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What agents may do to a conversation, and when they no longer may. */
@DeskTest
class AgentsIT {

    private static final String BROKEN = "My kettle does not switch on, it is broken";

    private final URI base;
    private final List<DeskClient> clients = new ArrayList<>();

    AgentsIT(@LocalServerPort int port) {
        base = URI.create("http://localhost:" + port);
    }

    @AfterEach
    void everybodyLeavesAndNobodySawARuleBroken() {
        clients.stream()
                .filter(DeskClient::isOpen)
                .filter(AgentClient.class::isInstance)
                .forEach(agent -> ((AgentClient) agent).presence("offline"));
        clients.forEach(DeskClient::close);
    }

    @Test
    void ACT3_whoeverIsThereIsGivenTheConversationWithAllThatIsKnown() {
        AgentClient agent = online("support");
        String conversation = visitor().say(BROKEN).text("conversation");
        Received assigned = agent.awaitAssigned(conversation);
        assertThat(assigned.text("moment")).isEqualTo("SMOT");
        assertThat(assigned.number("gen")).isPositive();
        assertThat(assigned.has("evidence.0.weight")).isTrue();
        assertThat(assigned.flag("customer.verified")).isFalse();
        assertThat(assigned.number("top")).isPositive();
    }

    @Test
    void ACT1_transferringTakesItAwayAndAnOldGenChangesNothing() {
        AgentClient support = online("support");
        AgentClient sales = online("sales");
        VisitorClient visitor = visitor();
        String conversation = visitor.say(BROKEN).text("conversation");
        support.awaitAssigned(conversation);
        long gen = support.gen(conversation);
        Map<String, Object> words =
                Map.of("ref", DeskClient.ref(), "conversation", conversation, "gen", gen, "text", "One moment.");
        Received said = support.done("say", words);

        support.act("transfer", conversation, Map.of("queue", "fmot", "reason", "wants a new one"));
        assertThat(support.await("withdrawn", frame -> frame.with("conversation", conversation))
                        .number("gen"))
                .isEqualTo(gen);
        sales.awaitAssigned(conversation);
        assertThat(sales.gen(conversation)).isGreaterThan(gen);

        assertThat(support.done("say", words).json())
                .as("MSG3: a repeat gets its old done")
                .isEqualTo(said.json());
        Received late = support.call("say", Map.of("conversation", conversation, "gen", gen, "text", "too late"));
        assertThat(late.text("code")).isIn("stale_gen", "not_found");
        sales.say(conversation, "Here I am.");
        visitor.awaitMessage(conversation, "Here I am.");
        assertThat(visitor.entries(conversation)).noneMatch(entry -> entry.with("text", "too late"));
    }

    @Test
    void SEC4_anotherDesksConversationDoesNotExist() {
        AgentClient support = online("support");
        AgentClient sales = online("sales");
        String conversation = visitor().say(BROKEN).text("conversation");
        support.awaitAssigned(conversation);
        sales.refused("pull", Map.of("conversation", conversation, "epoch", "e", "after", 0), "not_found");
        sales.refused("say", Map.of("conversation", conversation, "note", true, "text", "peeping"), "not_found");
        for (String act : List.of("take", "follow", "resolve", "park", "reopen")) {
            sales.refused("act", Map.of("name", act, "conversation", conversation, "gen", 1), "not_found");
        }
        assertThat(sales.received("entry")).noneMatch(entry -> entry.with("conversation", conversation));
    }

    @Test
    void ACT1_onlyASupervisorAssignsAndMayForceIt() {
        AgentClient support = online("support");
        AgentClient supervisor = agent("supervisor");
        supervisor.connect();
        String conversation = visitor().say(BROKEN).text("conversation");
        support.awaitAssigned(conversation);
        support.refused("act", Map.of("name", "assign", "conversation", conversation, "agent", "a_any"), "forbidden");
        supervisor.actWithoutGen("follow", conversation, Map.of());
        support.note(conversation, "for colleagues only");
        supervisor.awaitMessage(conversation, "for colleagues only");
        supervisor.actWithoutGen("unfollow", conversation, Map.of());
    }

    @Test
    void ACT1_correctingTheMomentIsAnEntryAndChangesTheContext() {
        AgentClient support = online("support");
        VisitorClient visitor = visitor();
        String conversation = visitor.say(BROKEN).text("conversation");
        support.awaitAssigned(conversation);
        support.act("moment", conversation, Map.of("moment", "AMOT", "reason", "not delivered yet"));
        Received told = visitor.await("entry", entry -> entry.with("kind", "moment") && entry.with("by", "agent"));
        assertThat(told.text("moment")).isEqualTo("AMOT");
        assertThat(support.await("context", frame -> frame.has("moment")).text("moment"))
                .isEqualTo("AMOT");
    }

    @Test
    void ACT1_aCorrectionSaysWhatItWasAndMovesTheConversationWhenTheAgentWants() {
        AgentClient support = online("support");
        AgentClient orders = online("orders");
        VisitorClient visitor = visitor();
        String conversation = visitor.say(BROKEN).text("conversation");
        support.awaitAssigned(conversation);
        support.act("moment", conversation, Map.of("moment", "AMOT", "reason", "not delivered yet", "move", true));
        orders.awaitAssigned(conversation);
        support.await("withdrawn", frame -> frame.with("conversation", conversation));
        Received corrected = support.await("entry", entry -> entry.with("kind", "moment") && entry.with("by", "agent"));
        assertThat(corrected.text("was")).isEqualTo("SMOT");
        assertThat(corrected.text("reason")).isEqualTo("not delivered yet");
        Received told = visitor.await("entry", entry -> entry.with("kind", "moment") && entry.with("by", "agent"));
        assertThat(told.has("was") || told.has("reason")).isFalse();
    }

    @Test
    void VIS_aConversationEndsIsRatedAndIsOpenAgain() {
        AgentClient support = online("support");
        VisitorClient visitor = visitor();
        String conversation = visitor.say(BROKEN).text("conversation");
        support.awaitAssigned(conversation);
        support.act("resolve", conversation, Map.of("outcome", "answered"));
        visitor.awaitEntry(conversation, "resolved");
        visitor.refused(
                "say", Map.of("conversation", conversation, "text", "and one more thing"), "conversation_closed");
        visitor.done("rate", Map.of("conversation", conversation, "score", 5, "solved", true));
        assertThat(visitor.awaitEntry(conversation, "rated").number("score")).isEqualTo(5);
        visitor.done("reopen", Map.of("conversation", conversation));
        visitor.awaitEntry(conversation, "reopened");
        visitor.done("end", Map.of("conversation", conversation));
    }

    @Test
    void MSG3_withNobodyThereItBecomesATicket() {
        Received done = visitor().say("Can I get a discount on the big kettle?");
        assertThat(done.text("kind")).isEqualTo("ticket");
        assertThat(done.text("number")).isNotBlank();
        assertThat(done.text("promisedAt")).isNotBlank();
    }

    @Test
    void ACT4_queuesAreToldToWhoWorksThere() {
        AgentClient loyal = agent("loyalty");
        Received welcome = loyal.connect();
        assertThat(welcome.at("queues")
                        .valueStream()
                        .map(each -> each.path("queue").stringValue("")))
                .containsExactly("umot");
        AgentClient supervisor = agent("supervisor");
        assertThat(supervisor.connect().at("queues").size()).isEqualTo(6);
        loyal.online(2);
        supervisor.await(
                "queues",
                frame -> frame.at("queues")
                        .valueStream()
                        .anyMatch(each -> each.path("queue").stringValue("").equals("umot")
                                && each.path("free").intValue() == 2));
    }

    @Test
    void PRS2_marksOnlyRise() {
        AgentClient support = online("support");
        VisitorClient visitor = visitor();
        String conversation = visitor.say(BROKEN).text("conversation");
        support.awaitAssigned(conversation);
        support.read(conversation, 3);
        visitor.await("read", frame -> frame.number("seq") == 3);
        support.read(conversation, 1);
        support.read(conversation, 4_711);
        long highest = visitor.await("read", frame -> frame.number("seq") > 3).number("seq");
        assertThat(highest).isLessThan(4_711);
        assertThat(visitor.received("read")).noneMatch(frame -> frame.number("seq") == 1);
    }

    private AgentClient online(String name) {
        AgentClient agent = agent(name);
        agent.connect();
        agent.online(50);
        return agent;
    }

    private AgentClient agent(String name) {
        AgentClient client = DeskClient.agent(base, name + "@demo.shop", "demo");
        clients.add(client);
        return client;
    }

    private VisitorClient visitor() {
        VisitorClient client = DeskClient.visitor(base, "pk_demo");
        clients.add(client);
        client.connect();
        return client;
    }
}
