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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that lies about all that a client says of itself: refused by code or without effect, and nobody else notices. */
@DeskTest
class HostileClientIT {

    private final URI base;
    private final VisitorClient hostile;
    private final VisitorClient other;
    private final AgentClient agent;
    private String conversation = "";
    private String others = "";

    HostileClientIT(@LocalServerPort int port) {
        base = URI.create("http://localhost:" + port);
        hostile = DeskClient.visitor(base, "pk_demo");
        other = DeskClient.visitor(base, "pk_demo");
        agent = DeskClient.agent(base, "welcome@demo.shop", "demo");
    }

    @BeforeEach
    void chat() {
        agent.connect();
        agent.online(20);
        hostile.connect();
        other.connect();
        conversation = String.valueOf(hostile.say("Hello, what is this shop?").text("conversation"));
        others = String.valueOf(other.say("Hi, what is this shop?").text("conversation"));
        agent.awaitAssigned(conversation);
        agent.awaitAssigned(others);
    }

    @AfterEach
    void theOthersAreServedAsBefore() {
        agent.say(others, "yes, we do");
        other.awaitMessage(others, "yes, we do");
        assertThat(other.received("refused")).isEmpty();
        assertThat(other.received("reset")).isEmpty();
        List.of(other, agent).forEach(DeskClient::close);
    }

    @Test
    void MSG3_repeatsAreOneEntry() {
        String ref = DeskClient.ref();
        for (int i = 0; i < 15; i++) {
            hostile.send("say", Map.of("ref", ref, "conversation", conversation, "text", "once"));
        }
        hostile.done("say", Map.of("ref", ref, "conversation", conversation, "text", "once"));
        assertThat(hostile.received("done").stream()
                        .filter(done -> done.with("ref", ref))
                        .map(done -> done.number("seq"))
                        .distinct())
                .hasSize(1);
        hostile.send("say", Map.of("ref", ref, "conversation", conversation, "text", "twice"));
        assertThat(hostile.await("refused").text("code")).isEqualTo("ref_conflict");
        assertThat(hostile.pull(conversation, 0)
                        .at("entries")
                        .valueStream()
                        .filter(entry -> entry.path("text").asString("").equals("once")))
                .hasSize(1);
        hostile.close();
    }

    @Test
    void MSG6_framesOutOfOrderAreTakenInTheOrderTheyCome() {
        for (int i = 9; i > 0; i--) {
            hostile.sendWithRef("say", Map.of("conversation", conversation, "text", "number " + i));
        }
        hostile.awaitMessage(conversation, "number 1");
        assertThat(hostile.entries(conversation).stream()
                        .map(entry -> String.valueOf(entry.text("text")))
                        .filter(text -> text.startsWith("number")))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        hostile.close();
    }

    @Test
    void PRS2_whatWasNeverGotIsNotReadAndMarksDoNotFall() {
        hostile.say(conversation, "second");
        long top = hostile.awaitMessage(conversation, "second").number("seq");
        hostile.send("mark", Map.of("conversation", conversation, "received", 1_000_000, "read", 1_000_000));
        Received read = agent.await("read", frame -> frame.with("conversation", conversation));
        assertThat(read.number("seq")).isLessThanOrEqualTo(top);
        int before = agent.position();
        hostile.read(conversation, 1);
        hostile.say(conversation, "third");
        agent.awaitMessage(conversation, "third");
        assertThat(agent.received().stream().skip(before).filter(frame -> frame.is("read")))
                .isEmpty();
        hostile.close();
    }

    @Test
    void RES1_aPositionThatNeverWasIsResetAndAnOldOneIsToldAgainOnTheNextSocketOnly() {
        String epoch = String.valueOf(hostile.entries(conversation).getFirst().text("epoch"));
        hostile.refused("pull", pull(others, epoch, 0), "not_found");
        int before = hostile.position();
        hostile.call("pull", pull(conversation, epoch, 1_000_000));
        assertThat(hostile.awaitAfter(before, "reset", frame -> true).text("why"))
                .isEqualTo("ahead");
        VisitorClient liar = DeskClient.visitor(base, "pk_demo").with("token", String.valueOf(hostile.token()));
        liar.with("resume", List.of(point(conversation, epoch, 999_999), point(others, epoch, 0)));
        liar.connect();
        assertThat(liar.await("reset").text("why")).isEqualTo("ahead");
        assertThat(liar.await("withdrawn").text("conversation")).isEqualTo(others);
        liar.await("live");
        assertThat(liar.entries(others)).isEmpty();
        liar.close();
        hostile.close();
    }

    @Test
    void ACT1_R9_aGenThatIsNotTheOwnersChangesNothing() {
        long gen = agent.gen(conversation);
        for (long lie : new long[] {0, gen - 1, gen + 1, Integer.MAX_VALUE}) {
            agent.refused("say", Map.of("conversation", conversation, "gen", lie, "text", "not me"), "stale_gen");
            agent.refused("act", Map.of("name", "resolve", "conversation", conversation, "gen", lie), "stale_gen");
        }
        try (AgentClient stranger = DeskClient.agent(base, "loyalty@demo.shop", "demo")) {
            stranger.connect();
            stranger.refused("say", Map.of("conversation", conversation, "gen", gen, "text", "nor me"), "not_found");
        }
        hostile.say(conversation, "still open");
        assertThat(hostile.entries(conversation)).noneMatch(entry -> entry.with("kind", "resolved"));
        hostile.close();
    }

    @Test
    void ERR4_aFloodOfWordsIsRefusedAndTheOthersDoNotWait() {
        String ref = "";
        for (int i = 0; i < 100; i++) {
            ref = hostile.sendWithRef("say", Map.of("conversation", conversation, "text", "flood " + i));
        }
        other.say(others, "am I heard?");
        agent.awaitMessage(others, "am I heard?");
        String last = ref;
        assertThat(hostile.await("refused", frame -> frame.with("ref", last)).text("code"))
                .isEqualTo("rate_limited");
        assertThat(hostile.received("done")).hasSizeLessThan(60);
        hostile.close();
    }

    private static Map<String, Object> pull(String conversation, String epoch, long after) {
        return Map.of("conversation", conversation, "epoch", epoch, "after", after);
    }

    private static Map<String, Object> point(String conversation, String epoch, long seq) {
        return Map.of("conversation", conversation, "epoch", epoch, "seq", seq);
    }
}
