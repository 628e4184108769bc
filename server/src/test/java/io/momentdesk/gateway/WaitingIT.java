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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where words go, what waits for whom, and what is told meanwhile. */
@DeskTest
class WaitingIT {

    private static final String DISCOUNT = "Can I get a discount if I buy two?";

    private final URI base;
    private final List<VisitorClient> visitors = new ArrayList<>();
    private final AgentClient sales;

    WaitingIT(@LocalServerPort int port) {
        base = URI.create("http://localhost:" + port);
        sales = DeskClient.agent(base, "sales@demo.shop", "demo");
    }

    @BeforeEach
    void sitDown() {
        sales.connect();
    }

    @AfterEach
    void nobodySawARuleBroken() {
        visitors.forEach(DeskClient::close);
        sales.presence("offline");
        sales.close();
    }

    @Test
    void MSG2_wordsWithoutAConversationGoIntoTheOpenChatOrANewOneWhenAskedFor() {
        sales.online(10);
        VisitorClient visitor = visitor();
        String chat = visitor.say(DISCOUNT).text("conversation");
        sales.awaitAssigned(chat);
        assertThat(visitor.say("And for three?").text("conversation")).isEqualTo(chat);
        Received other = visitor.done("say", Map.of("text", DISCOUNT, "new", true));
        assertThat(other.text("conversation")).isNotEqualTo(chat);
        visitor.done("end", Map.of("conversation", chat));
        visitor.refused("say", Map.of("text", "Hello?", "conversation", chat), "conversation_closed");
        visitor.done("end", Map.of("conversation", other.text("conversation")));
    }

    @Test
    void MSG2_anAgentsNoteNeedsNoGenAndTheirWordsDo() {
        sales.online(10);
        VisitorClient visitor = visitor();
        String chat = visitor.say(DISCOUNT).text("conversation");
        sales.awaitAssigned(chat);
        sales.note(chat, "Asked for two");
        sales.refused("say", Map.of("conversation", chat, "gen", 4711, "text", "Yes"), "stale_gen");
        sales.say(chat, "Yes");
        visitor.awaitMessage(chat, "Yes");
        visitor.done("end", Map.of("conversation", chat));
    }

    @Test
    void RES2_whatIsSaidWhileSomebodyComesBackIsNeitherMissedNorToldTwice() {
        sales.online(10);
        VisitorClient visitor = visitor();
        String chat = visitor.say(DISCOUNT).text("conversation");
        sales.awaitAssigned(chat);
        CompletableFuture<Void> talk =
                CompletableFuture.runAsync(() -> IntStream.range(0, 40).forEach(i -> sales.say(chat, "line " + i)));
        while (!talk.isDone()) {
            visitor.cut();
            visitor.connect();
        }
        talk.join();
        visitor.awaitMessage(chat, "line 39");
        assertThat(visitor.entries(chat).stream()
                        .map(entry -> entry.has("text") ? entry.text("text") : "")
                        .filter(text -> text.startsWith("line ")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> "line " + i).toList());
        visitor.done("end", Map.of("conversation", chat));
    }

    @Test
    void PRS1_typingIsPassedOnToTheOtherSideWithWhoTypes() {
        sales.online(10);
        VisitorClient visitor = visitor();
        String chat = visitor.say(DISCOUNT).text("conversation");
        sales.awaitAssigned(chat);
        visitor.typing(chat, true);
        assertThat(sales.await("typing", frame -> frame.with("conversation", chat))
                        .text("from.kind"))
                .isEqualTo("visitor");
        sales.typing(chat, true);
        Received typing = visitor.await("typing", frame -> frame.with("conversation", chat));
        assertThat(typing.text("from.kind")).isEqualTo("agent");
        assertThat(typing.text("from.name")).isNotBlank();
        assertThat(typing.has("seq")).isFalse();
        visitor.done("end", Map.of("conversation", chat));
    }

    @Test
    void ACT5_whoWaitsIsToldTheirPlaceAndARangeAndWhenItChanges() {
        sales.online(1);
        VisitorClient served = visitor();
        String first = served.say(DISCOUNT).text("conversation");
        sales.awaitAssigned(first);
        VisitorClient next = visitor();
        String second = next.say(DISCOUNT).text("conversation");
        assertThat(place(next, second, 1)).isPositive();
        VisitorClient last = visitor();
        String third = last.say(DISCOUNT).text("conversation");
        assertThat(place(last, third, 2)).isPositive();

        served.done("end", Map.of("conversation", first));
        sales.awaitAssigned(second);
        assertThat(place(last, third, 1)).isPositive();
        next.done("end", Map.of("conversation", second));
        sales.awaitAssigned(third);
        last.done("end", Map.of("conversation", third));
    }

    /** Waits until this place is told; answers with the greatest wait that is expected, in seconds. */
    private static long place(VisitorClient visitor, String conversation, int position) {
        Received told = visitor.await(
                "queue", frame -> frame.with("conversation", conversation) && frame.number("position") == position);
        assertThat(told.number("wait.low")).isLessThanOrEqualTo(told.number("wait.high"));
        return told.number("wait.high");
    }

    private VisitorClient visitor() {
        VisitorClient visitor = DeskClient.visitor(base, "pk_demo");
        visitors.add(visitor);
        visitor.connect();
        return visitor;
    }
}
