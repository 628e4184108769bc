package io.momentdesk.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** One side of a chat that wants to be heard: comes back after a cut, and repeats what was not acknowledged with its old {@code ref}. */
final class Talker {

    private static final Duration AWAY = Duration.ofSeconds(90);

    private final DeskClient client;
    private final Runnable connect;
    private final String conversation;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();

    private Talker(DeskClient client, Runnable connect, String conversation) {
        this.client = client;
        this.connect = connect;
        this.conversation = conversation;
        client.patience(Duration.ofSeconds(5));
    }

    static Talker of(VisitorClient visitor, String conversation) {
        return new Talker(visitor, visitor::connect, conversation);
    }

    static Talker of(AgentClient agent, String conversation) {
        return new Talker(agent, agent::connect, conversation);
    }

    /** @param connect how this side comes back */
    static Talker of(DeskClient client, Runnable connect, String conversation) {
        return new Talker(client, connect, conversation);
    }

    /** Returns when it is acknowledged, however long the desk is away meanwhile. */
    void say(String text) {
        String ref = DeskClient.ref();
        await().atMost(AWAY)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> isHeard(ref, text));
        acknowledged.add(text);
    }

    private boolean isHeard(String ref, String text) {
        Received answer;
        try {
            comeBack();
            answer = client.call("say", words(ref, text));
        } catch (AssertionError | RuntimeException unheard) {
            client.assertRulesKept();
            return false;
        }
        // what may be tried again is, with the same ref
        assertThat(answer.is("done") || answer.flag("retry"))
                .as(answer.toString())
                .isTrue();
        return answer.is("done");
    }

    private Map<String, Object> words(String ref, String text) {
        Map<String, Object> fields = new HashMap<>(Map.of("conversation", conversation, "ref", ref, "text", text));
        if (client instanceof AgentClient agent) {
            fields.put("gen", agent.gen(conversation));
        }
        return fields;
    }

    private void comeBack() {
        if (!client.isOpen()) {
            connect.run();
        }
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    /** What this side has been shown of what the two talkers said. */
    List<String> shown() {
        return client.entries(conversation).stream()
                .filter(entry -> entry.with("kind", "message"))
                .map(entry -> String.valueOf(entry.text("text")))
                .filter(text -> text.matches("(question|answer) \\d+"))
                .toList();
    }

    /** Comes back if need be, and waits for the text. */
    void sees(String text) {
        await().atMost(AWAY).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
            comeBack();
            assertThat(shown()).contains(text);
        });
        client.assertRulesKept();
    }
}
