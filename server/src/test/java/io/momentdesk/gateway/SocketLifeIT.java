package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.RawSocket;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestPropertySource;

/** How sockets end that ought to end, with short timers. */
@DeskTest
@TestPropertySource(
        properties = {
            "momentdesk.socket.heartbeat=2s",
            "momentdesk.socket.pong=1s",
            "momentdesk.socket.hello=1s",
            "momentdesk.socket.stall=1s",
            "momentdesk.site.refresh=200ms",
            "momentdesk.agent.refresh=200ms"
        })
class SocketLifeIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String VISITOR = "/ws/visitor?site=pk_demo";

    private final URI base;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient database;

    @Autowired
    SessionRepository<?> signIns;

    SocketLifeIT(@LocalServerPort int port) {
        base = URI.create("http://localhost:" + port);
    }

    @Test
    void HS4_whoSaysNothingIsClosed4001() {
        VisitorClient visitor = visitor();
        visitor.open();
        assertThat(visitor.awaitClose()).isEqualTo(4001);
        assertThat(visitor.await("bye").number("code")).isEqualTo(4001);
    }

    @Test
    void RES5_whoDoesNotAnswerAPingIsClosed4002() {
        VisitorClient visitor = visitor();
        visitor.ignorePings();
        visitor.connect();
        assertThat(visitor.awaitClose()).isEqualTo(4002);
        assertThat(visitor.received("ping")).hasSize(1);
    }

    @Test
    void RES5_whoAnswersPingsThatNeverCameIsMissedAllTheSame() {
        VisitorClient visitor = visitor();
        visitor.ignorePings();
        visitor.connect();
        visitor.send("pong", Map.of("n", 1_000_000));
        assertThat(visitor.awaitClose()).isEqualTo(4002);
    }

    @Test
    void RES5_whoAnswersPingsStays() {
        try (VisitorClient visitor = visitor()) {
            visitor.connect();
            visitor.await("ping", ping -> ping.number("n") == 2);
            assertThat(visitor.isOpen()).isTrue();
        }
    }

    @Test
    void ERR4_ofMoreThanTwentySocketsTheOneIdleLongestIsClosed4000() {
        List<VisitorClient> tabs = new ArrayList<>();
        VisitorClient first = visitor();
        first.connect();
        tabs.add(first);
        for (int i = 1; i < 20; i++) {
            VisitorClient tab = visitor().with("token", String.valueOf(first.token()));
            tab.connect();
            tabs.add(tab);
        }
        first.call("ask", Map.of("text", "do you deliver?"));
        VisitorClient more = visitor().with("token", String.valueOf(first.token()));
        more.connect();
        tabs.add(more);
        assertThat(tabs.get(1).awaitClose()).isEqualTo(4000);
        assertThat(tabs.get(1).await("bye").has("after")).isTrue();
        tabs.remove(1);
        assertThat(tabs).allMatch(DeskClient::isOpen).hasSize(20);
        tabs.forEach(VisitorClient::close);
    }

    @Test
    void ERR4_ofMoreThanTenConsolesTheOneIdleLongestIsClosed4000() {
        List<AgentClient> consoles = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            AgentClient console = agent("advice");
            console.connect();
            consoles.add(console);
        }
        assertThat(consoles.getFirst().awaitClose()).isEqualTo(4000);
        assertThat(consoles.subList(1, 11)).allMatch(DeskClient::isOpen);
        consoles.subList(1, 11).forEach(AgentClient::close);
    }

    @Test
    void ERR4_whoGoesOnTooFastRegardlessIsClosed4429AndTheOthersAreServed() {
        VisitorClient flooding = visitor();
        try (VisitorClient other = visitor()) {
            flooding.connect();
            other.connect();
            try {
                for (int i = 0; i < 5_000; i++) {
                    flooding.sendWithRef("ask", Map.of("text", "how"));
                }
            } catch (RuntimeException closed) {
                assertThat(flooding.isOpen()).isFalse();
            }
            assertThat(flooding.awaitClose()).isEqualTo(4429);
            assertThat(flooding.received("refused")).hasSizeLessThan(300).allMatch(each -> each.number("after") > 0);
            assertThat(other.say("hello").number("seq")).isEqualTo(1);
        }
    }

    @Test
    void ERR4_framesThatAreTooLargeAreCountedLikeOthers() {
        VisitorClient visitor = visitor();
        visitor.connect();
        String large = "x".repeat(40_000);
        for (int i = 0; i < 40; i++) {
            visitor.sendRaw(large);
        }
        assertThat(visitor.await("refused", each -> each.with("code", "rate_limited")))
                .isNotNull();
        visitor.close();
    }

    @Test
    void MSG7_aFrameInTooManyPiecesOrOfTooManyBytesCloses1009() {
        try (RawSocket pieces = RawSocket.open(base, VISITOR);
                RawSocket bytes = RawSocket.open(base, VISITOR)) {
            pieces.begin("{");
            floods(() -> {
                for (int i = 0; i < 20_000; i++) {
                    pieces.goOn("", false);
                }
            });
            assertThat(pieces.awaitClose(SOON)).isIn(1009, RawSocket.CUT);
            bytes.begin("{");
            floods(() -> {
                for (int i = 0; i < 100; i++) {
                    bytes.goOn("x".repeat(10_000), false);
                }
            });
            assertThat(bytes.awaitClose(SOON)).isIn(1009, RawSocket.CUT);
            await().untilAsserted(() -> assertThat(closed("visitors", 1009)).isGreaterThanOrEqualTo(2));
        }
    }

    @Test
    void HS1_aFrameInPiecesIsPutTogether() {
        try (RawSocket visitor = RawSocket.open(base, VISITOR)) {
            visitor.begin("{\"type\":\"hello\",\"ver").goOn("sion\":1,", false).goOn("", false);
            visitor.goOn("\"site\":\"pk_demo\"}", true);
            assertThat(visitor.read()).contains("\"type\":\"welcome\"");
        }
    }

    @Test
    void ERR4_whoStopsReadingLosesTheSocketAndNeverAnEntryAndTheOthersAreServed() {
        try (VisitorClient talking = visitor();
                VisitorClient other = visitor();
                RawSocket deaf = RawSocket.open(base, VISITOR)) {
            talking.connect();
            other.connect();
            String conversation = talking.say("hello").text("conversation");
            for (int i = 0; i < 15; i++) {
                talking.say(conversation, "😀".repeat(4_000));
            }
            deaf.text("{\"type\":\"hello\",\"version\":1,\"site\":\"pk_demo\",\"token\":\"%s\"}"
                    .formatted(talking.token()));
            String epoch = talking.entries(conversation).getFirst().text("epoch");
            double before = closed("visitors", 4003);
            floods(() -> {
                for (int i = 0; i < 60; i++) {
                    deaf.text("{\"type\":\"pull\",\"ref\":\"%s\",\"conversation\":\"%s\",\"epoch\":\"%s\",\"after\":0}"
                            .formatted(DeskClient.ref(), conversation, epoch));
                }
            });
            assertThat(other.say("and me?").number("seq")).isEqualTo(1);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(closed("visitors", 4003)).isGreaterThan(before));
            talking.say(conversation, "still there");
            Received last = talking.awaitMessage(conversation, "still there");
            assertThat(last.number("seq"))
                    .isEqualTo(talking.entries(conversation).getLast().number("seq"));
        }
    }

    @Test
    void SEC27_loggingOutClosesTheSocketsOfThatSignInAndNoOthers() {
        try (AgentClient other = agent("orders")) {
            AgentClient byTicket = agent("orders");
            other.connect();
            byTicket.connect();
            AgentClient byCookie = agent("orders");
            byCookie.header("Cookie", byTicket.http().cookieHeader());
            byCookie.open();
            byCookie.send("hello", Map.of("version", 1));
            byCookie.await("welcome");
            assertThat(byTicket.http().delete("/api/v1/session").statusCode()).isEqualTo(204);
            assertThat(byTicket.awaitClose()).isEqualTo(4401);
            assertThat(byCookie.awaitClose()).isEqualTo(4401);
            assertThat(other.online(1).type()).isEqualTo("done");
        }
    }

    @Test
    void SEC27_aSignInThatIsOverClosesItsSocketsThoughNobodySaidSo() {
        AgentClient agent = agent("loyalty");
        agent.connect();
        String session = agent.http().cookieHeader().replaceFirst(".*\\bmd=([^;]+).*", "$1");
        signIns.deleteById(new String(java.util.Base64.getDecoder().decode(session)));
        assertThat(agent.awaitClose()).isEqualTo(4401);
    }

    @Test
    void SEC27_whoseRoleChangesSignsInAgain() {
        AgentClient agent = agent("sales");
        agent.connect();
        database.sql("UPDATE agent SET role = 'SUPERVISOR' WHERE email = 'sales@demo.shop'")
                .update();
        assertThat(agent.awaitClose()).isEqualTo(4401);
    }

    @Test
    void ERR2_aSiteThatIsDisabledCloses4504() {
        VisitorClient visitor = visitor();
        visitor.connect();
        AgentClient agent = agent("support");
        agent.connect();
        database.sql("UPDATE site SET enabled = false").update();
        try {
            assertThat(visitor.awaitClose()).isEqualTo(4504);
            assertThat(agent.awaitClose()).isEqualTo(4504);
        } finally {
            database.sql("UPDATE site SET enabled = true").update();
            await().ignoreExceptions().until(() -> {
                try (VisitorClient again = visitor()) {
                    return again.connect() != null;
                }
            });
        }
    }

    /** A server that has had enough closes while one still writes. */
    private static void floods(Runnable writing) {
        try {
            writing.run();
        } catch (java.io.UncheckedIOException closed) {
            assertThat(closed).hasMessageMatching("(?i).*(reset|broken|closed|abort).*");
        }
    }

    private double closed(String of, int code) {
        return meters.get("momentdesk.sockets.closed")
                .tags("of", of, "code", String.valueOf(code))
                .functionCounter()
                .count();
    }

    private VisitorClient visitor() {
        return DeskClient.visitor(base, "pk_demo");
    }

    private AgentClient agent(String name) {
        return DeskClient.agent(base, name + "@demo.shop", "demo");
    }
}
