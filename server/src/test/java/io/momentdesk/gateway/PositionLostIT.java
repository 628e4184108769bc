package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.XTrimArgs;
import io.momentdesk.gateway.fanout.Feeds;
import io.momentdesk.gateway.fanout.Follower;
import io.momentdesk.gateway.fanout.Logged;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A node that was behind for longer than the log is kept does not go on as if nothing had happened. */
@DeskTest
class PositionLostIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final URI base;

    @Autowired
    Feeds feeds;

    @Autowired
    Redis redis;

    PositionLostIT(@LocalServerPort int port) {
        base = URI.create("http://localhost:" + port);
    }

    @Test
    void RES1_ERR2_whoWasNotToldWhatHasLeftTheLogIsClosed4004AndResumesWithAllOfIt() {
        try (AgentClient agent = DeskClient.agent(base, "welcome@demo.shop", "demo");
                VisitorClient visitor = DeskClient.visitor(base, "pk_demo");
                VisitorClient second = DeskClient.visitor(base, "pk_demo")) {
            agent.connect();
            agent.online(3);
            visitor.connect();
            second.connect();
            String chat = say(visitor, Map.of("text", "Hello, what is this shop?"));
            agent.awaitAssigned(chat);
            say(visitor, Map.of("conversation", chat, "text", "before that"));
            agent.awaitMessage(chat, "before that");
            Paused paused = pauseTheReader();

            say(visitor, Map.of("conversation", chat, "text", "skipped"));
            String begun = say(second, Map.of("text", "Hi, what is this shop?"));
            redis.call(commands -> commands.xtrim(Keys.log("demo"), XTrimArgs.Builder.maxlen(1)));
            paused.goOn();

            for (DeskClient each : List.of(agent, visitor, second)) {
                assertThat(each.awaitClose()).isEqualTo(4004);
            }
            agent.connect();
            visitor.connect();
            agent.awaitMessage(chat, "skipped");
            visitor.awaitMessage(chat, "skipped");
            await().atMost(LONG)
                    .until(() -> agent.received("assigned").stream()
                            .anyMatch(assigned -> assigned.with("conversation", begun)));
            say(visitor, Map.of("conversation", chat, "text", "after that"));
            agent.awaitMessage(chat, "after that");
            visitor.awaitMessage(chat, "after that");
        }
    }

    @Test
    void RES1_aLogThatIsTrimmedBehindItsReadersIsNothingToThem() {
        try (VisitorClient visitor = DeskClient.visitor(base, "pk_demo")) {
            visitor.connect();
            String chat = say(visitor, Map.of("text", "first"));
            visitor.awaitMessage(chat, "first");
            redis.call(commands -> commands.xtrim(Keys.log("demo"), XTrimArgs.Builder.maxlen(1)));
            Received said = visitor.done("say", Map.of("conversation", chat, "text", "second"));
            visitor.awaitMessage(chat, "second");
            assertThat(said.is("done")).isTrue();
            assertThat(visitor.isOpen()).isTrue();
        }
    }

    /** The feed's thread stands still in the midst of handing on what somebody says. */
    private Paused pauseTheReader() {
        Paused paused = new Paused();
        try (VisitorClient somebody = DeskClient.visitor(base, "pk_demo")) {
            String id = String.valueOf(somebody.connect().text("visitor.id"));
            feeds.of("demo").audience().joinVisitor(id, paused);
            say(somebody, Map.of("kind", "ticket", "text", "Do you deliver?"));
            await().atMost(LONG).until(() -> paused.stands.getCount() == 0);
            feeds.of("demo").audience().leaveVisitor(id, paused);
        }
        return paused;
    }

    private static String say(VisitorClient visitor, Map<String, ?> words) {
        return String.valueOf(visitor.done("say", words).text("conversation"));
    }

    private static final class Paused implements Follower {

        private final CountDownLatch stands = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);

        @Override
        public void entry(Logged entry) {
            stands.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        void goOn() {
            goesOn.countDown();
        }

        @Override
        public void passing(JsonNode message) {}

        @Override
        public void positionLost() {}
    }
}
