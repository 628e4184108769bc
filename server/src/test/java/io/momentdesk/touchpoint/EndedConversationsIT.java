package io.momentdesk.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Ended conversations leave Redis, and nobody can tell. */
@DeskTest
@TestPropertySource(properties = "momentdesk.conversation.keep-ended=0s")
class EndedConversationsIT {

    @Autowired
    private Redis redis;

    @Autowired
    private ArchiveRunner runner;

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    private final List<DeskClient> clients = new ArrayList<>();
    private AgentClient agent;
    private VisitorClient visitor;
    private String conversation;

    @BeforeEach
    void aChatThatHasEnded() {
        agent = agent();
        agent.connect();
        agent.online(50);
        visitor = visitor();
        visitor.connect();
        conversation = visitor.say("My kettle does not switch on, it is broken").text("conversation");
        agent.awaitAssigned(conversation);
        agent.note(conversation, "not for the visitor");
        agent.say(conversation, "Is it plugged in?");
        end();
    }

    @AfterEach
    void nobodySawARuleBroken() {
        new PostgresOutage(environment).end();
        clients.forEach(DeskClient::close);
    }

    @Test
    void RES1_whoComesBackGetsThePastFromTheArchive() {
        visitor.cut();
        leavesRedis();

        VisitorClient again = visitor();
        again.with("token", visitor.token())
                .with("resume", List.of(Map.of("conversation", conversation, "epoch", epoch(), "seq", 1)))
                .connect();
        again.await("live");
        assertThat(texts(again.entries(conversation))).containsExactly("Is it plugged in?");
        assertThat(kinds(again.entries(conversation))).endsWith("message", "resolved");
    }

    @Test
    void RES3_aPullReadsFromTheArchiveAndFromRedis() {
        leavesRedis();
        visitor.done("rate", Map.of("conversation", conversation, "score", 4));

        Received page = visitor.pull(conversation, 0);
        assertThat(page.flag("more")).isFalse();
        assertThat(seqs(page)).isSorted().doesNotHaveDuplicates().startsWith(1L);
        assertThat(page.at("entries")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .endsWith("resolved", "rated");
    }

    @Test
    void anAgentReadsItsEntriesAsBefore() {
        JsonNode before = entries();
        leavesRedis();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void MSG1_reopenedItGoesOnWhereItEnded() {
        long top = visitor.entries(conversation).getLast().number("seq");
        leavesRedis();
        int before = agent.position();

        visitor.done("reopen", Map.of("conversation", conversation));
        agent.awaitAfter(before, "assigned", frame -> frame.with("conversation", conversation));
        agent.say(conversation, "Welcome back");
        visitor.awaitMessage(conversation, "Welcome back");
        assertThat(visitor.entries(conversation).stream().map(entry -> entry.number("seq")))
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(top + 1);
        end();
        leavesRedis();
        assertThat(entries()
                        .path("items")
                        .valueStream()
                        .map(entry -> entry.path("seq").asLong()))
                .hasSize((int) visitor.entries(conversation).getLast().number("seq"))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void MSG3_aRefIsRememberedWhenEvenTheStubIsGone() {
        String ref = visitor.entries(conversation).getFirst().text("ref");
        leavesRedis();
        redis.call(commands -> commands.del(key("c:")));
        redis.call(commands -> commands.del(key("r:")));

        VisitorClient again = visitor();
        Received welcome = again.with("token", visitor.token()).connect();
        assertThat(welcome.at("conversations").path(0).path("id").asString()).isEqualTo(conversation);
        again.done("reopen", Map.of("conversation", conversation));
        Received repeated = again.done(
                "say",
                Map.of("ref", ref, "conversation", conversation, "text", "My kettle does not switch on, it is broken"));
        assertThat(repeated.number("seq")).isEqualTo(1);
    }

    @Test
    void withoutTheArchiveThePastIsRefusedAndTheSocketLives() {
        leavesRedis();
        new PostgresOutage(environment).begin();

        Received refused = visitor.call("pull", Map.of("conversation", conversation, "epoch", epoch(), "after", 0));
        assertThat(refused.text("code")).isEqualTo("unavailable");
        assertThat(visitor.say("Something else: is there a lamp?").text("conversation"))
                .isNotEqualTo(conversation);
    }

    private void end() {
        agent.act("resolve", conversation, Map.of());
        visitor.awaitEntry(conversation, "resolved");
    }

    /** A record that was archived comes before the entries may go. */
    private void leavesRedis() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            runner.shed();
            return redis.call(commands -> commands.exists(key("e:"))) == 0;
        });
        for (String stub : List.of("c:", "r:")) {
            long ttl = redis.call(commands -> commands.ttl(key(stub)));
            assertThat(ttl).isPositive();
        }
    }

    private JsonNode entries() {
        return agent.http().json("/api/v1/conversations/" + conversation + "/entries");
    }

    private String epoch() {
        return visitor.entries(conversation).getFirst().text("epoch");
    }

    private String key(String prefix) {
        return Keys.of("demo", prefix + conversation);
    }

    private static List<Long> seqs(Received page) {
        return page.at("entries")
                .valueStream()
                .map(entry -> entry.path("seq").asLong())
                .toList();
    }

    private static List<String> texts(List<Received> entries) {
        return entries.stream()
                .filter(entry -> entry.has("text"))
                .map(entry -> entry.text("text"))
                .toList();
    }

    private static List<String> kinds(List<Received> entries) {
        return entries.stream().map(entry -> entry.text("kind")).toList();
    }

    private VisitorClient visitor() {
        VisitorClient client = DeskClient.visitor(URI.create("http://localhost:" + port), "pk_demo");
        clients.add(client);
        return client;
    }

    private AgentClient agent() {
        AgentClient client = DeskClient.agent(URI.create("http://localhost:" + port), "support@demo.shop", "demo");
        clients.add(client);
        return client;
    }
}
