package io.momentdesk.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskNode;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.RealStores;
import io.momentdesk.testing.RedisClusterSet;
import io.momentdesk.testing.RedisNode;
import io.momentdesk.testing.RedisSentinelSet;
import io.momentdesk.testing.VisitorClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk on real Sentinels and on a real cluster, named by configuration alone, whose masters die in the middle of a chat. */
@RealStores
class FailoverIT {

    /** Either may be promoted. */
    private static final String BOTH = "momentdesk.durability.replicas=2";

    private final PostgresAddress postgres;

    FailoverIT(PostgresAddress postgres) {
        this.postgres = postgres;
    }

    /** The server runs in this process: what its own threads meet while the store is away is not the test's. */
    @BeforeAll
    static void onlyWhatTheTestThrows() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @AfterAll
    static void asBefore() {
        Awaitility.catchUncaughtExceptionsByDefault();
    }

    @Test
    void theMasterOfASentinelSetDiesAndWithWaitNothingAcknowledgedIsLost(@TempDir Path folder) throws Exception {
        try (RedisSentinelSet set =
                        RedisSentinelSet.start(folder, "--min-replicas-to-write", "2", "--min-replicas-max-lag", "3");
                DeskNode node = DeskNode.start(postgres, set.properties(), BOTH)) {
            chatThrough(node, () -> {
                RedisNode dead = set.master();
                set.killMaster();
                // as the other replica
                dead.start();
            });
        }
    }

    @Test
    void aMasterOfAClusterDiesAndItsSlotMovesAndNothingIsLost(@TempDir Path folder) throws Exception {
        try (RedisClusterSet set = RedisClusterSet.start(folder);
                DeskNode node = DeskNode.start(postgres, set.properties())) {
            chatThrough(node, () -> set.moveSlotOf("demo"));
            RedisNode master = set.masterOf("demo");
            set.awaitWhole();
            // without WAIT only what has reached the replica survives: nothing is on its way now
            assertThat(replicated(master)).isPositive();
            set.killMasterOf("demo");
            chatThrough(node, () -> {});
        }
    }

    private static long replicated(RedisNode master) {
        return master.ask(redis -> {
            redis.set("md:{demo}:marker", "1");
            return redis.waitForReplication(1, 5_000);
        });
    }

    private static void chatThrough(DeskNode node, Runnable blow) throws Exception {
        try (AgentClient agent = DeskClient.agent(node.base(), "welcome@demo.shop", "demo");
                VisitorClient visitor = DeskClient.visitor(node.base(), "pk_demo");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> agent.http().ticket());
            agent.connect();
            agent.online(3);
            visitor.at("https://shop.example/", "home").connect();
            String conversation =
                    String.valueOf(visitor.say("Hello, what is this shop?").text("conversation"));
            agent.awaitAssigned(conversation);
            Talker asking = Talker.of(visitor, conversation);
            Talker answering = Talker.of(agent, conversation);
            AtomicBoolean over = new AtomicBoolean();
            var talks = CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> talk(asking, "question", over), threads),
                    CompletableFuture.runAsync(() -> talk(answering, "answer", over), threads));
            try {
                heardOn(asking, talks);
                blow.run();
                heardOn(asking, talks);
                heardOn(answering, talks);
            } finally {
                over.set(true);
            }
            talks.join();

            bothShowTheSameAndAll(asking, answering);
            typingIsHeard(visitor, agent, conversation);
            assertThat(agent.http().get("/api/v1/session").statusCode()).isEqualTo(200);
            agent.act("resolve", conversation, Map.of());
            agent.presence("offline");
        }
    }

    /** Until somebody says that it is over, or cannot be heard any more. */
    private static void talk(Talker talker, String what, AtomicBoolean over) {
        try {
            for (int i = 1; !over.get(); i++) {
                talker.say(what + " " + i);
            }
        } finally {
            over.set(true);
        }
    }

    private static void heardOn(Talker talker, CompletableFuture<Void> talks) {
        int before = talker.acknowledged().size();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            boolean failed = talks.isCompletedExceptionally();
            return failed || talker.acknowledged().size() > before + 10;
        });
    }

    private static void bothShowTheSameAndAll(Talker asking, Talker answering) {
        for (Talker each : List.of(asking, answering)) {
            each.sees(asking.acknowledged().getLast());
            each.sees(answering.acknowledged().getLast());
        }
        assertThat(asking.shown()).isEqualTo(answering.shown()).doesNotHaveDuplicates();
        assertThat(asking.shown()).containsAll(asking.acknowledged()).containsAll(answering.acknowledged());
    }

    /** What travels by the doorbell's connection alone. */
    private static void typingIsHeard(VisitorClient visitor, AgentClient agent, String conversation) {
        int before = agent.position();
        await().until(() -> {
            visitor.typing(conversation, true);
            return agent.received().stream().skip(before).anyMatch(frame -> frame.is("typing"));
        });
    }
}
