package io.momentdesk.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.redis.SiteLog;
import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskNode;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.RealStores;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.RedisNode;
import io.momentdesk.testing.VisitorClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Redis comes back with less than it had acknowledged: everybody who saw more is told, and nothing stays lost that its writer still has. */
@RealStores
class LossIT {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Test
    void RES1_RES4_M7_entriesThatTheStoreHasLostAreNoticedAndSaidAgain(@TempDir Path folder, PostgresAddress postgres) {
        try (RedisNode redis = RedisNode.alone(folder);
                DeskNode node = DeskNode.start(
                        postgres,
                        List.of("spring.data.redis.url=" + redis.redisAddress().url()));
                AgentClient agent = DeskClient.agent(node.base(), "welcome@demo.shop", "demo");
                VisitorClient visitor = DeskClient.visitor(node.base(), "pk_demo");
                VisitorClient other = DeskClient.visitor(node.base(), "pk_demo")) {
            agent.connect();
            agent.online(3);
            visitor.connect();
            other.connect();
            String conversation = text(visitor.say("Hello, what is this shop?"), "conversation");
            String untouched = text(other.say("Hi, what is this shop?"), "conversation");
            agent.awaitAssigned(conversation);
            agent.awaitAssigned(untouched);
            backUp(redis, folder.resolve("backup"));
            comesBack(visitor, conversation);
            reconnect(agent, agent::connect);
            reconnect(other, other::connect);

            String ref = DeskClient.ref();
            Received first =
                    visitor.done("say", Map.of("ref", ref, "conversation", conversation, "text", "lost words"));
            agent.awaitMessage(conversation, "lost words");
            await().atMost(LONG).until(() -> archived(node, "touchpoint", "lost words") == 1);
            int before = visitor.position();
            int agentBefore = agent.position();
            loseAllSince(redis, folder.resolve("backup"));

            Received reset = awaitReset(visitor, visitor::connect, before);
            assertThat(reset.number("top")).isLessThan(first.number("seq"));
            awaitReset(agent, agent::connect, agentBefore);

            visitor.done("say", Map.of("ref", ref, "conversation", conversation, "text", "lost words"));
            for (DeskClient each : List.of(visitor, agent)) {
                Received again = each.awaitAfter(reset.position(), "entry", entry -> entry.with("text", "lost words"));
                assertThat(again.text("epoch")).isEqualTo(reset.text("epoch"));
            }
            assertThat(other.received("reset")).isEmpty();
            assertThat(node.bean(MeterRegistry.class)
                            .get("momentdesk.conversations.lossy")
                            .counter()
                            .count())
                    .isEqualTo(1);
            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertThat(archivedEntries(node)).containsExactlyElementsOf(loggedEntries(node)));
            assertThat(archived(node, "superseded", "lost words")).isEqualTo(1);
        }
    }

    private static long archived(DeskNode node, String table, String text) {
        return node.bean(JdbcClient.class)
                .sql("select count(*) from " + table + " where data->>'text' = :text")
                .param("text", text)
                .query(Long.class)
                .single();
    }

    private static List<String> archivedEntries(DeskNode node) {
        return node.bean(JdbcClient.class)
                .sql(
                        "select id || ' ' || seq || ' ' || conversation from touchpoint where seq is not null order by at, n")
                .query(String.class)
                .list();
    }

    private static List<String> loggedEntries(DeskNode node) {
        JsonMapper json = JsonMapper.shared();
        return node.bean(SiteLog.class).after("demo", "0-0", 100_000).stream()
                .filter(record -> record.type().equals("entry"))
                .map(record -> record.position() + " "
                        + json.readTree(record.field("e")).get("seq") + " " + record.field("c"))
                .toList();
    }

    private static void backUp(RedisNode redis, Path to) {
        redis.kill9();
        redis.copyTo(to);
        redis.start();
    }

    private static void loseAllSince(RedisNode redis, Path backup) {
        redis.kill9();
        redis.restoreFrom(backup);
        redis.start();
    }

    /** The node is on the new Redis when it can be talked to. */
    private static void comesBack(VisitorClient visitor, String conversation) {
        await().atMost(LONG).ignoreExceptions().until(() -> {
            reconnect(visitor, visitor::connect);
            Received answer = visitor.call("say", Map.of("conversation", conversation, "text", "still there?"));
            return answer.is("done");
        });
    }

    /** On the socket that was open, or on the next one. */
    private static Received awaitReset(DeskClient client, Runnable connect, int from) {
        await().atMost(LONG).ignoreExceptions().until(() -> {
            reconnect(client, connect);
            return client.received("reset").stream()
                    .anyMatch(reset -> reset.position() >= from && reset.with("why", "epoch"));
        });
        return client.received("reset").getLast();
    }

    private static void reconnect(DeskClient client, Runnable connect) {
        if (!client.isOpen()) {
            connect.run();
        }
    }

    private static String text(Received frame, String field) {
        return String.valueOf(frame.text(field));
    }
}
