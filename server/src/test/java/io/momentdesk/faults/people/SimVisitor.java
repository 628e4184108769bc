package io.momentdesk.faults.people;

import io.momentdesk.faults.history.History;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A visitor who asks one thing after another in the open chat, or in a new one when it has ended, and reads the answers. */
public final class SimVisitor extends Person {

    private final Duration pace;
    private volatile @Nullable String token;
    private volatile String id = "";
    private int said;

    /** @param pace between two questions, on average; zero: never says anything */
    public SimVisitor(String name, Balancer balancer, History history, Duration pace) {
        super(name, balancer, history);
        this.pace = pace;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    URI address(int port) {
        return URI.create("ws://127.0.0.1:" + port + "/ws/visitor?site=pk_demo");
    }

    @Override
    Map<String, String> headers() {
        return Map.of("Origin", Balancer.ORIGIN);
    }

    @Override
    Map<String, Object> hello() {
        Map<String, Object> hello = new HashMap<>(Map.of("version", 1, "site", "pk_demo"));
        if (token != null) {
            hello.put("token", token);
        }
        return hello;
    }

    @Override
    void welcomed(JsonNode frame) {
        String now = frame.path("visitor").path("id").asString();
        if (!id.isEmpty() && !id.equals(now)) {
            throw new IllegalStateException(name() + " was " + id + " and is " + now);
        }
        id = now;
        token = frame.path("visitor").path("token").asString();
    }

    @Override
    void told(JsonNode frame) {
        boolean answer = frame.path("from").path("kind").asString("").equals("agent");
        if (answer && frame.path("kind").asString("").equals("message")) {
            long seq = frame.path("seq").asLong();
            Thread.ofVirtual()
                    .start(() -> send(
                            "mark",
                            Map.of(
                                    "conversation",
                                    frame.path("conversation").asString(),
                                    "received",
                                    seq,
                                    "read",
                                    seq)));
        }
    }

    @Override
    Duration act() {
        if (pace.isZero()) {
            return Duration.ofMillis(200);
        }
        if (said++ > 0) {
            say();
        }
        return pace.dividedBy(2).plusMillis(ThreadLocalRandom.current().nextLong(1 + pace.toMillis()));
    }

    /** Says one thing more. */
    public void say() {
        say("");
    }

    /** @param word something a test waits for on the wire */
    public void say(String word) {
        enqueue(
                "say",
                Map.of(
                        "text",
                        "%s asks %d: where is my parcel? %s"
                                .formatted(name(), ++said, word)
                                .strip()));
    }

    /** Asks for a whole conversation again, which a reader who has stopped reading should not do. */
    public void demand() {
        reading().points().stream().findFirst().ifPresent(point -> {
            Map<String, Object> pull = new HashMap<>(point);
            pull.remove("seq");
            pull.put("after", 0);
            pull.put("ref", UUID.randomUUID().toString());
            send("pull", pull);
        });
    }
}
