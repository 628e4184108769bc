package io.momentdesk.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskNode;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.RealStores;
import io.momentdesk.testing.RedisAddress;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes on the same stores, behind a balancer that tries the next one, are restarted one after the other in the middle of chats. */
@RealStores
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollingRestartIT {

    private static final int CHATS = 3;

    private final List<DeskNode> nodes = new ArrayList<>();
    private final Set<Integer> codes = ConcurrentHashMap.newKeySet();

    @BeforeAll
    void start(RedisAddress redis, PostgresAddress postgres) {
        for (int i = 0; i < 2; i++) {
            nodes.add(DeskNode.start(
                    postgres, List.of("spring.data.redis.url=" + redis.url()), "momentdesk.socket.notice=500ms"));
        }
    }

    @AfterAll
    void stop() {
        nodes.forEach(DeskNode::close);
    }

    @Test
    void ERR2_aRollingRestartLosesNothingAndNobodySeesAnError() throws Exception {
        List<VisitorClient> visitors = new ArrayList<>();
        try (AgentClient agent = DeskClient.agent(nodes.getFirst().base(), "welcome@demo.shop", "demo");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            agent.connect();
            agent.online(CHATS);
            List<Talker> talkers = new ArrayList<>();
            for (int i = 0; i < CHATS; i++) {
                VisitorClient visitor = DeskClient.visitor(nodes.get(i % 2).base(), "pk_demo");
                visitors.add(visitor);
                visitor.at("https://shop.example/", "home").connect();
                String conversation = visitor.say("Hello, what is this shop?").text("conversation");
                agent.awaitAssigned(conversation);
                talkers.add(Talker.of(visitor, () -> comeBack(visitor, visitor::connect), conversation));
            }
            Talker answering =
                    Talker.of(agent, () -> comeBack(agent, agent::connect), conversationOf(visitors.getFirst()));
            talkers.add(answering);

            boolean[] over = new boolean[1];
            List<CompletableFuture<Void>> talks = talkers.stream()
                    .map(talker -> CompletableFuture.runAsync(
                            () -> talk(talker, talker == answering ? "answer" : "question", over), threads))
                    .toList();
            for (DeskNode node : nodes) {
                await().until(() ->
                        talkers.stream().allMatch(each -> !each.acknowledged().isEmpty()));
                stopsPolitely(node, threads);
                node.start();
            }
            over[0] = true;
            talks.forEach(CompletableFuture::join);

            everythingIsThere(talkers, visitors, agent);
        } finally {
            visitors.forEach(VisitorClient::close);
        }
    }

    private static void talk(Talker talker, String what, boolean[] over) {
        for (int i = 1; !over[0] || i < 10; i++) {
            talker.say(what + " " + i);
            // as fast as a visitor may
            await().pollDelay(Duration.ofMillis(150)).until(() -> true);
        }
    }

    /** Health says so before anything else happens. */
    private void stopsPolitely(DeskNode node, java.util.concurrent.Executor threads) {
        assertThat(readiness(node)).isEqualTo(200);
        var stopping = CompletableFuture.runAsync(node::close, threads);
        await().pollInterval(Duration.ofMillis(20)).until(() -> readiness(node) == 503);
        assertThat(stopping).isNotDone();
        stopping.join();
    }

    private static int readiness(DeskNode node) {
        URI health = node.base().resolve("/actuator/health/readiness");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a balancer does for its client: the next node. */
    private void comeBack(DeskClient client, Runnable connect) {
        codes.add(client.awaitClose());
        for (DeskNode node : nodes) {
            try {
                client.moveTo(node.base());
                connect.run();
                return;
            } catch (RuntimeException | AssertionError away) {
                client.assertRulesKept();
            }
        }
    }

    private void everythingIsThere(List<Talker> talkers, List<VisitorClient> visitors, AgentClient agent) {
        for (int i = 0; i < CHATS; i++) {
            Talker asking = talkers.get(i);
            asking.sees(asking.acknowledged().getLast());
            assertThat(asking.shown()).containsAll(asking.acknowledged());
            assertThat(visitors.get(i).received("refused")).isEmpty();
        }
        Talker answering = talkers.getLast();
        answering.sees(answering.acknowledged().getLast());
        assertThat(agent.received("refused")).isEmpty();
        assertThat(codes).containsExactly(4000);
        assertThat(agent.received("bye")).isNotEmpty();
        visitors.forEach(visitor -> agent.act("resolve", conversationOf(visitor), Map.of()));
    }

    private static String conversationOf(VisitorClient visitor) {
        return String.valueOf(visitor.await("done").text("conversation"));
    }
}
