package io.momentdesk.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.RunningServer;
import io.momentdesk.testing.VisitorClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Stories 8 and 9: the server, or Redis alone, is killed in the middle of a chat. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurvivalIT {

    private static final int MESSAGES = 60;

    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = RunningServer.start(folder.resolve("survival"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void story8_theServerIsKilledInTheMiddleOfAChatAndNothingIsLostOrShownTwice() throws Exception {
        chatThrough(() -> {
            server.kill9();
            server.start();
        });
    }

    @Test
    void story9_redisAloneIsKilledInTheMiddleOfAChatAndNothingIsLostOrShownTwice() throws Exception {
        chatThrough(() -> {
            ProcessHandle before = server.redis();
            before.destroyForcibly();
            await().ignoreExceptions().until(() -> server.redis().pid() != before.pid());
        });
    }

    private void chatThrough(Runnable blow) throws Exception {
        try (AgentClient agent = DeskClient.agent(server.address(), "welcome@demo.shop", "demo");
                VisitorClient visitor = DeskClient.visitor(server.address(), "pk_demo");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            agent.connect();
            agent.online(3);
            visitor.at("https://shop.example/", "home").connect();
            String conversation =
                    String.valueOf(visitor.say("Hello, what is this shop?").text("conversation"));
            agent.awaitAssigned(conversation);
            Talker asking = Talker.of(visitor, conversation);
            Talker answering = Talker.of(agent, conversation);

            var questions = CompletableFuture.runAsync(() -> talk(asking, "question"), threads);
            var answers = CompletableFuture.runAsync(() -> talk(answering, "answer"), threads);
            await().until(() -> asking.acknowledged().size() > MESSAGES / 4);
            blow.run();
            CompletableFuture.allOf(questions, answers).join();

            bothShowTheSameAndAll(asking, answering);
            agent.act("resolve", conversation, Map.of());
            agent.presence("offline");
        }
    }

    private static void talk(Talker talker, String what) {
        for (int i = 1; i <= MESSAGES; i++) {
            talker.say(what + " " + i);
        }
    }

    private static void bothShowTheSameAndAll(Talker asking, Talker answering) {
        for (Talker each : List.of(asking, answering)) {
            each.sees("question " + MESSAGES);
            each.sees("answer " + MESSAGES);
        }
        assertThat(asking.shown()).isEqualTo(answering.shown()).doesNotHaveDuplicates();
        assertThat(asking.shown())
                .filteredOn(text -> text.startsWith("question"))
                .isEqualTo(asking.acknowledged());
        assertThat(asking.shown()).filteredOn(text -> text.startsWith("answer")).isEqualTo(answering.acknowledged());
        assertThat(asking.acknowledged()).hasSize(MESSAGES);
        assertThat(answering.acknowledged()).hasSize(MESSAGES);
    }
}
