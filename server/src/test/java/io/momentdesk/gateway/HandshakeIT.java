package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.redis.Redis;
import io.momentdesk.redis.Refusal;
import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class HandshakeIT {

    private static final String PROTOCOL = "momentdesk.v1";

    private final URI base;

    @Autowired
    Redis redis;

    HandshakeIT(@LocalServerPort int port) {
        base = URI.create("http://localhost:" + port);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"momentdesk.v2", "chat"})
    void HS1_aClientThatDoesNotOfferTheSubprotocolIsNotUpgraded(String offered) {
        assertThat(visitor().refusedUpgrade(offered)).isEqualTo(400);
    }

    @Test
    void HS4_whoCannotBeGreetedWhileTheStoreIsAwayIsSentToComeBack() {
        redis.<String>call(commands -> commands.clientPause(4_000));
        VisitorClient visitor = visitor();
        visitor.open();
        visitor.send("hello", Map.of("version", 1, "site", "pk_demo"));
        assertThat(visitor.awaitClose()).isEqualTo(4004);
        assertThat(visitor.await("refused").flag("retry")).isTrue();
        await().ignoreExceptionsInstanceOf(Refusal.class)
                .until(() -> redis.call(commands -> commands.ping()), "PONG"::equals);
    }

    @Test
    void HS1_aBinaryFrameCloses4500() {
        VisitorClient visitor = visitor();
        visitor.connect();
        visitor.sendBinary("{\"type\":\"pong\",\"n\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.awaitClose()).isEqualTo(4500);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://localhost",
                "http://localhost:1",
                "https://localhost:8080",
                "http://localhost:8080.evil.example",
                "http://LOCALHOST:8080/"
            })
    void SEC1_HS3_anyOriginButTheSitesOwnIsForbidden(String origin) {
        VisitorClient visitor = visitor();
        visitor.header("Origin", origin);
        assertThat(visitor.refusedUpgrade(PROTOCOL)).isEqualTo(403);
        AgentClient agent = agent();
        agent.header("Origin", origin);
        assertThat(agent.refusedUpgrade(PROTOCOL)).isEqualTo(403);
    }

    @Test
    void HS3_aSiteThatDoesNotExistIsToldOnlyAfterHello() {
        VisitorClient visitor = DeskClient.visitor(base, "pk_nobody");
        visitor.open();
        visitor.send("hello", Map.of("version", 1, "site", "pk_nobody"));
        assertThat(visitor.awaitClose()).isEqualTo(4503);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"hello","version":2,"site":"pk_demo"}                            | 4501
        {"type":"hello","version":1,"site":"pk_other"}                           | 4503
        {"type":"hello","version":1}                                             | 4500
        {"type":"say","ref":"0123456789abcdef","text":"a"}                       | 4500
        {"type":"presence","ref":"0123456789abcdef","status":"online"}           | 4500
        hello                                                                    | 4500
        """)
    void HS4_SEC3_nothingButHelloComesFirst(String first, int code) {
        VisitorClient visitor = visitor();
        visitor.open();
        visitor.sendRaw(first);
        assertThat(visitor.awaitClose()).isEqualTo(code);
        assertThat(visitor.received()).extracting(Received::type).isSubsetOf("refused", "bye");
    }

    @Test
    void HS4_aSecondHelloCloses4500() {
        VisitorClient visitor = visitor();
        visitor.connect();
        visitor.send("hello", Map.of("version", 1, "site", "pk_demo"));
        assertThat(visitor.awaitClose()).isEqualTo(4500);
    }

    @Test
    void HS2_SEC2_aTicketOpensOneSocketOnce() {
        ConsoleLogin login = ConsoleLogin.as(base, "welcome@demo.shop", "demo");
        String ticket = login.ticket();
        AgentClient first = agent();
        first.open();
        first.send("hello", Map.of("version", 1, "ticket", ticket));
        first.await("welcome");
        AgentClient second = agent();
        second.open();
        second.send("hello", Map.of("version", 1, "ticket", ticket));
        assertThat(second.awaitClose()).isEqualTo(4401);
        first.close();
    }

    @Test
    void HS2_theConsolesCookieOpensASocketToo() {
        AgentClient agent = agent();
        agent.header("Cookie", agent.http().cookieHeader());
        agent.open();
        agent.send("hello", Map.of("version", 1));
        assertThat(agent.await("welcome").text("agent.role")).isEqualTo("agent");
        agent.close();
    }

    @Test
    void HS2_withoutCookieAndTicketAnAgentMustSignIn() {
        AgentClient agent = agent();
        agent.open();
        agent.send("hello", Map.of("version", 1));
        assertThat(agent.awaitClose()).isEqualTo(4401);
    }

    @Test
    void HS5_aVisitorComesBackByTheToken() {
        try (VisitorClient visitor = visitor();
                VisitorClient again = visitor()) {
            Received welcome = visitor.connect();
            assertThat(welcome.flag("visitor.verified")).isFalse();
            assertThat(welcome.has("why")).isFalse();
            assertThat(welcome.number("limits.text")).isEqualTo(4000);
            assertThat(welcome.at("desks").size()).isEqualTo(6);
            String conversation = visitor.say("hello").text("conversation");
            Received back = again.with("token", visitor.token()).connect();
            assertThat(back.text("visitor.id")).isEqualTo(welcome.text("visitor.id"));
            assertThat(back.text("conversations.0.id")).isEqualTo(conversation);
        }
    }

    @Test
    void HS5_aBadTokenMakesANewVisitorAndSaysWhy() {
        try (VisitorClient visitor = visitor()) {
            Received welcome = visitor.with("token", "no-such-token").connect();
            assertThat(welcome.text("why")).isEqualTo("token_expired");
            assertThat(welcome.text("visitor.token")).isNotEqualTo("no-such-token");
        }
    }

    @Test
    void TRK3_aRightProofMakesTheVisitorKnownAndAWrongOneDoesNot() {
        try (VisitorClient right = visitor();
                VisitorClient wrong = visitor()) {
            assertThat(right.with("identity", identity("ik_demo")).connect().flag("visitor.verified"))
                    .isTrue();
            Received refused = wrong.with("identity", identity("ik_other")).connect();
            assertThat(refused.flag("visitor.verified")).isFalse();
            assertThat(refused.text("why")).isEqualTo("proof");
            wrong.refused("identify", Map.of("identity", identity("ik_other")), "forbidden");
        }
    }

    @Test
    void TRK3_whoIdentifiesLaterTakesTheAnonymousConversationAlong() {
        try (VisitorClient visitor = visitor()) {
            visitor.connect();
            String conversation = visitor.say("is this in stock?").text("conversation");
            int before = visitor.position();
            visitor.done("identify", Map.of("identity", identity("ik_demo")));
            Received welcome = visitor.awaitAfter(before, "welcome", frame -> true);
            assertThat(welcome.flag("visitor.verified")).isTrue();
            assertThat(welcome.at("conversations")
                            .valueStream()
                            .map(each -> each.path("id").stringValue("")))
                    .contains(conversation);
        }
    }

    @Test
    void HS6_whatOneMayNotSeeIsWithdrawn() {
        try (VisitorClient owner = visitor();
                VisitorClient stranger = visitor()) {
            owner.connect();
            String conversation = owner.say("hello").text("conversation");
            stranger.with("resume", List.of(Map.of("conversation", conversation, "epoch", "e", "seq", 0)))
                    .connect();
            assertThat(stranger.await("withdrawn").text("why")).isEqualTo("not_found");
            assertThat(stranger.received("entry")).isEmpty();
        }
    }

    private static Map<String, Object> identity(String key) {
        long exp = Instant.now().getEpochSecond() + 3600;
        return Map.of(
                "id",
                "4711",
                "email",
                "sara@shop.example",
                "proof",
                Map.of("kind", "hmac", "value", hmac(key, "4711\nsara@shop.example\n" + exp), "exp", exp));
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private VisitorClient visitor() {
        return DeskClient.visitor(base, "pk_demo");
    }

    private AgentClient agent() {
        return DeskClient.agent(base, "welcome@demo.shop", "demo");
    }
}
