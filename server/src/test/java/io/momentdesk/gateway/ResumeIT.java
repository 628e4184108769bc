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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Nothing said is lost or shown twice, whoever comes and goes. */
@DeskTest
class ResumeIT {

    private final URI base;
    private final List<DeskClient> clients = new ArrayList<>();

    ResumeIT(@LocalServerPort int port) {
        base = URI.create("http://localhost:" + port);
    }

    @AfterEach
    void nobodySawARuleBroken() {
        clients.forEach(DeskClient::close);
    }

    @Test
    void HS6_whoComesBackGetsAllTheyMissedAndThenLive() {
        AgentClient agent = agent();
        VisitorClient visitor = visitor();
        String conversation = chat(visitor, agent);
        for (int round = 0; round < 5; round++) {
            visitor.cut();
            String text = "answer " + round;
            agent.say(conversation, text);
            int before = visitor.position();
            visitor.connect();
            visitor.awaitMessage(conversation, text);
            Received live = visitor.awaitAfter(before, "live", frame -> frame.with("conversation", conversation));
            assertThat(live.number("top"))
                    .isEqualTo(visitor.entries(conversation).getLast().number("seq"));
        }
        assertThat(texts(visitor, conversation)).doesNotHaveDuplicates().endsWith("answer 3", "answer 4");
    }

    @Test
    void RES1_anotherEpochOrAPositionAheadIsReset() {
        VisitorClient visitor = visitor();
        visitor.connect();
        String conversation = visitor.say("hello").text("conversation");
        String epoch = visitor.awaitEntry(conversation, "message").text("epoch");
        for (Map.Entry<String, Map<String, Object>> each : Map.<String, Map<String, Object>>of(
                        "epoch", Map.of("conversation", conversation, "epoch", "another", "seq", 1),
                        "ahead", Map.of("conversation", conversation, "epoch", epoch, "seq", 4711))
                .entrySet()) {
            VisitorClient again = visitor();
            again.with("token", visitor.token())
                    .with("resume", List.of(each.getValue()))
                    .connect();
            Received reset = again.await("reset");
            assertThat(reset.text("why")).isEqualTo(each.getKey());
            assertThat(reset.text("epoch")).isEqualTo(epoch);
            again.await("live");
            assertThat(again.entries(conversation).getFirst().number("prev")).isZero();
            assertThat(again.entries(conversation).getLast().number("seq")).isEqualTo(reset.number("top"));
        }
    }

    @Test
    void RES3_pagesTellTheWholeLogOnce() {
        AgentClient agent = agent();
        VisitorClient visitor = visitor();
        String conversation = chat(visitor, agent);
        agent.note(conversation, "not for the visitor");
        IntStream.range(0, 7).forEach(i -> agent.say(conversation, "line " + i));
        List<Long> seqs = new ArrayList<>();
        long after = 0;
        boolean more = true;
        while (more) {
            Received page = visitor.call(
                    "pull",
                    Map.of(
                            "conversation",
                            conversation,
                            "epoch",
                            visitor.entries(conversation).getFirst().text("epoch"),
                            "after",
                            after,
                            "limit",
                            3));
            for (JsonNode entry : page.at("entries")) {
                assertThat(entry.path("prev").longValue()).isEqualTo(after);
                assertThat(entry.path("kind").stringValue()).isNotEqualTo("note");
                after = entry.path("seq").longValue();
                seqs.add(after);
            }
            more = page.flag("more");
            assertThat(more || page.number("top") == after).isTrue();
        }
        assertThat(seqs).isSorted().doesNotHaveDuplicates();
        assertThat(visitor.pull(conversation, after).at("entries").size()).isZero();
    }

    @Test
    void RES3_aPullWithAnotherEpochIsResetAndStartsAgain() {
        VisitorClient visitor = visitor();
        visitor.connect();
        String conversation = visitor.say("hello").text("conversation");
        Received page = visitor.call("pull", Map.of("conversation", conversation, "epoch", "another", "after", 1));
        assertThat(page.type()).isEqualTo("page");
        assertThat(page.number("entries.0.prev")).isZero();
        assertThat(visitor.await("reset").text("epoch")).isEqualTo(page.text("epoch"));
    }

    @Test
    void MSG3_theSameRefAtOnceFromManySocketsIsSaidOnce() {
        VisitorClient first = visitor();
        first.connect();
        String conversation = first.say("hello").text("conversation");
        String ref = DeskClient.ref();
        List<VisitorClient> tabs = Stream.generate(this::visitor).limit(8).toList();
        tabs.forEach(tab -> tab.with("token", first.token()).connect());
        List<CompletableFuture<Received>> answers = tabs.stream()
                .map(tab -> CompletableFuture.supplyAsync(
                        () -> tab.done("say", Map.of("ref", ref, "conversation", conversation, "text", "once"))))
                .toList();
        assertThat(answers.stream().map(answer -> answer.join().number("seq")).distinct())
                .hasSize(1);
        first.awaitMessage(conversation, "once");
        assertThat(first.pull(conversation, 0)
                        .at("entries")
                        .valueStream()
                        .filter(entry -> entry.path("text").stringValue("").equals("once")))
                .hasSize(1);
    }

    @Test
    void MSG3_aRefWithoutConversationIsRememberedOverAReconnect() {
        VisitorClient visitor = visitor();
        visitor.connect();
        Map<String, Object> words = Map.of("ref", DeskClient.ref(), "text", "hello", "new", true);
        Received first = visitor.done("say", words);
        visitor.cut();
        visitor.connect();
        assertThat(visitor.done("say", words).json()).isEqualTo(first.json());
    }

    @Test
    void MSG4_everyTabGetsTheEntryAndOnlyTheSendersItsRef() {
        AgentClient agent = agent();
        VisitorClient visitor = visitor();
        String conversation = chat(visitor, agent);
        VisitorClient tab = visitor();
        tab.with("token", visitor.token()).connect();
        visitor.say(conversation, "to everyone");
        assertThat(visitor.awaitMessage(conversation, "to everyone").has("ref")).isTrue();
        assertThat(tab.awaitMessage(conversation, "to everyone").has("ref")).isTrue();
        assertThat(agent.awaitMessage(conversation, "to everyone").has("ref")).isFalse();
    }

    @Test
    void MSG6_whatOneSaysQuicklyKeepsItsOrder() {
        AgentClient agent = agent();
        VisitorClient visitor = visitor();
        String conversation = chat(visitor, agent);
        List<String> said = IntStream.range(0, 15).mapToObj(i -> "line " + i).toList();
        said.forEach(text -> visitor.sendWithRef("say", Map.of("conversation", conversation, "text", text)));
        agent.awaitMessage(conversation, "line 14");
        assertThat(texts(agent, conversation)).containsSubsequence(said);
    }

    private static List<String> texts(DeskClient client, String conversation) {
        return client.entries(conversation).stream()
                .filter(entry -> entry.has("text"))
                .map(entry -> entry.text("text"))
                .toList();
    }

    private String chat(VisitorClient visitor, AgentClient agent) {
        agent.connect();
        agent.online(50);
        visitor.connect();
        String conversation =
                visitor.say("My kettle does not switch on, it is broken").text("conversation");
        agent.awaitAssigned(conversation);
        return conversation;
    }

    private VisitorClient visitor() {
        VisitorClient client = DeskClient.visitor(base, "pk_demo");
        clients.add(client);
        return client;
    }

    private AgentClient agent() {
        AgentClient client = DeskClient.agent(base, "support@demo.shop", "demo");
        clients.add(client);
        return client;
    }
}
