package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.HookOwner;
import io.momentdesk.testing.HookReceiver;
import io.momentdesk.testing.HookReceiver.Answer;
import io.momentdesk.testing.HookReceiver.Request;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@DeskTest
@TestPropertySource(
        properties = {
            "momentdesk.webhooks.loopback=true",
            "momentdesk.webhooks.every=50ms",
            "momentdesk.webhooks.first-retry=50ms",
            "momentdesk.webhooks.longest-retry=200ms",
            "momentdesk.webhooks.connect=20s",
            "momentdesk.webhooks.patience=60s"
        })
class WebhooksIT {

    private static final List<String> MARKS = List.of("mark.created");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private HookReceiver receiver;
    private HookOwner owner;
    private AgentClient agent;
    private VisitorClient visitor;
    private String conversation;

    @BeforeEach
    void aConversationWithAnAgent() {
        receiver = HookReceiver.start();
        owner = new HookOwner(ConsoleLogin.as(base(), "admin@demo.shop", "demo"));
        agent = DeskClient.agent(base(), "welcome@demo.shop", "demo");
        agent.connect();
        agent.online(20);
        visitor = DeskClient.visitor(base(), "pk_demo");
        visitor.at("http://localhost/", "home").connect();
        conversation = visitor.say("What is this shop?").text("conversation");
        agent.awaitAssigned(conversation);
    }

    @AfterEach
    void end() {
        owner.deleteAll();
        receiver.close();
        visitor.close();
        agent.close();
    }

    @Test
    void SEC19_whatAnAgentMarksArrivesSigned() {
        HookOwner.Hook hook = owner.create(receiver.url("/hooks"), MARKS);

        mark("gap", "Nothing says whether bulbs come with it");

        Request request = arrives(1).getFirst();
        assertThat(request.isSignedWith(hook.secret())).isTrue();
        assertThat(request.path()).isEqualTo("/hooks");
        assertThat(Math.abs(Instant.now().getEpochSecond() - Long.parseLong(request.timestamp())))
                .isLessThan(300);
        JsonNode body = request.json();
        assertThat(body.path("id").asString()).isEqualTo(request.id()).startsWith("evt_");
        assertThat(body.path("type").asString()).isEqualTo("mark.created");
        assertThat(body.path("site").asString()).isEqualTo("pk_demo");
        assertThat(Instant.parse(body.path("timestamp").asString())).isBefore(Instant.now());
        JsonNode data = body.path("data");
        assertThat(data.path("kind").asString()).isEqualTo("gap");
        assertThat(data.path("text").asString()).isEqualTo("Nothing says whether bulbs come with it");
        assertThat(data.path("conversation").asString()).isEqualTo(conversation);
        assertThat(data.path("agent").path("id").asString()).isEqualTo("welcome");
        assertThat(data.path("moment").asString()).isNotEmpty();
    }

    @Test
    void M9_afterFailuresTheOrderOfAConversationIsKeptAndWhatWasTakenIsNotSentAgain() {
        AtomicInteger left = new AtomicInteger(3);
        receiver.answers(request -> new Answer(left.getAndDecrement() > 0 ? 503 : 200, null));
        HookOwner.Hook hook = owner.create(receiver.url("/"), MARKS);

        mark("idea", "one");
        mark("idea", "two");
        mark("idea", "three");

        await().until(() -> owner.deliveries(hook, "delivered").size() == 3);
        assertThat(receiver.requests())
                .extracting(request -> request.json().path("data").path("text").asString())
                .containsExactly("one", "one", "one", "one", "two", "three");
        assertThat(receiver.requests().subList(0, 4))
                .extracting(Request::id)
                .as("the same id each time")
                .containsOnly(receiver.requests().getFirst().id());
        assertThat(owner.deliveries(hook, "delivered"))
                .extracting(delivery -> delivery.path("attempts").asInt())
                .containsExactly(1, 1, 4);
    }

    @Test
    void M9_whoNeverAnswersHoldsUpOnlyThemselves() {
        CountDownLatch silence = new CountDownLatch(1);
        try (HookReceiver silent = HookReceiver.start()) {
            silent.answers(request -> {
                try {
                    silence.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return new Answer(200, null);
            });
            owner.create(silent.url("/"), MARKS);
            owner.create(receiver.url("/"), MARKS);

            mark("pain", "one");
            mark("pain", "two");

            arrives(2);
            await().untilAsserted(() -> assertThat(silent.requests()).isNotEmpty());
            silence.countDown();
        }
    }

    @Test
    void SEC19_whatIsGivenUpIsADeadLetterThatCanBeReplayedAndTheNextOneGoesOn() {
        receiver.answers(request -> new Answer(request.body().contains("\"one\"") ? 500 : 200, null));
        HookOwner.Hook hook = owner.create(receiver.url("/"), MARKS);
        mark("idea", "one");
        mark("idea", "two");
        arrives(2);

        jdbc.sql("update webhook_delivery set give_up_at = now() where body like '%\"one\"%'")
                .update();

        await().until(() -> owner.deliveries(hook, "dead").size() == 1);
        await().until(() -> owner.deliveries(hook, "delivered").size() == 1);
        JsonNode dead = owner.deliveries(hook, "dead").getFirst();
        assertThat(dead.path("answer").asInt()).isEqualTo(500);
        receiver.answers(200);

        assertThat(owner.replay(hook, dead.path("n").asLong()).statusCode()).isEqualTo(202);

        await().until(() -> owner.deliveries(hook, "delivered").size() == 2);
        assertThat(receiver.requests().getLast().id())
                .isEqualTo(dead.path("event").asString());
        assertThat(owner.replay(hook, Long.MAX_VALUE).statusCode()).isEqualTo(404);
    }

    @Test
    void SEC19_whileASecretIsReplacedBothSignAndNeitherIsToldAgain() {
        HookOwner.Hook hook = owner.create(receiver.url("/"), MARKS);

        String next = owner.newSecret(hook, 24);
        mark("idea", "signed twice");

        Request request = arrives(1).getFirst();
        assertThat(request.isSignedWith(hook.secret())).isTrue();
        assertThat(request.isSignedWith(next)).isTrue();
        String said = owner.login().get("/api/v1/webhooks").body()
                + owner.login().get("/api/v1/webhooks/" + hook.id()).body()
                + owner.login().get("/api/v1/webhooks/log").body();
        assertThat(said).contains(hook.id()).doesNotContain(next, hook.secret());

        owner.newSecret(hook, 0);
        mark("idea", "signed by the newest only");
        assertThat(arrives(2).getLast().isSignedWith(next)).isFalse();
    }

    @Test
    void SEC8_whatIsSentHoldsNoTokenOfTheVisitor() {
        owner.create(receiver.url("/"), MARKS);

        mark("idea", "no token");

        String token = visitor.received("welcome")
                .getFirst()
                .json()
                .path("visitor")
                .path("token")
                .asString();
        assertThat(token).isNotEmpty();
        assertThat(arrives(1).getFirst().body()).doesNotContain(token);
    }

    @Test
    void aConversationIsToldFromItsFirstWordToItsEndWithoutWhatAgentsSayAmongThemselves() {
        HookOwner.Hook hook = owner.create(
                receiver.url("/"),
                List.of(
                        "conversation.opened",
                        "conversation.closed",
                        "message.created",
                        "conversation.moment_changed",
                        "moment.corrected"));

        String told = visitor.done("say", Map.of("new", true, "kind", "chat", "text", "What is this shop for?"))
                .text("conversation");
        agent.awaitAssigned(told);
        agent.note(told, "whispered");
        agent.say(told, "The brass one.");
        agent.act("moment", told, Map.of("moment", "UMOT", "reason", "She owns one"));
        agent.act("resolve", told, Map.of("outcome", "answered"));

        List<Request> requests = await().until(
                        () -> ofConversation(told),
                        found -> found.stream().anyMatch(each -> type(each).equals("conversation.closed")));
        assertThat(requests).extracting(WebhooksIT::type).startsWith("conversation.opened", "message.created");
        assertThat(requests)
                .extracting(WebhooksIT::type)
                .endsWith("message.created", "conversation.moment_changed", "moment.corrected", "conversation.closed");
        assertThat(requests).extracting(Request::id).doesNotHaveDuplicates();
        assertThat(requests).noneMatch(each -> each.body().contains("whispered"));
        JsonNode first = requests.get(1).json().path("data");
        assertThat(first.path("text").asString()).isEqualTo("What is this shop for?");
        assertThat(first.path("from").path("kind").asString()).isEqualTo("visitor");
        JsonNode corrected = requests.get(requests.size() - 2).json().path("data");
        assertThat(corrected.path("moment").asString()).isEqualTo("UMOT");
        assertThat(corrected.path("reason").asString()).isEqualTo("She owns one");
        assertThat(corrected.path("from").path("id").asString()).isEqualTo("welcome");
        assertThat(requests.getLast().json().path("data").path("outcome").asString())
                .isEqualTo("answered");
        assertThat(owner.deliveries(hook, "dead")).isEmpty();
    }

    @Test
    void whetherAnAnswerHelpedIsToldToThoseWhoAskForIt() {
        owner.create(receiver.url("/"), List.of("knowledge.helped", "knowledge.unhelpful"));

        mark("idea", "nobody asked for marks");
        visitor.done("helpful", Map.of("article", "warranty", "yes", false));

        Request request = arrives(1).getFirst();
        assertThat(type(request)).isEqualTo("knowledge.unhelpful");
        assertThat(request.json().path("data").path("article").asString()).isEqualTo("warranty");
    }

    private List<Request> ofConversation(String id) {
        return receiver.requests().stream()
                .filter(each -> each.json()
                        .path("data")
                        .path("conversation")
                        .asString("")
                        .equals(id))
                .toList();
    }

    private static String type(Request request) {
        return request.json().path("type").asString();
    }

    private void mark(String kind, String text) {
        agent.done("act", Map.of("name", "mark", "conversation", conversation, "kind", kind, "text", text));
    }

    private List<Request> arrives(int many) {
        return await().until(receiver::requests, requests -> requests.size() >= many);
    }

    private URI base() {
        return URI.create("http://localhost:" + port);
    }
}
