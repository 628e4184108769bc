package io.momentdesk.faults.people;

import io.momentdesk.faults.history.History;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** An agent at every desk, who answers what is asked, and now and then hands a conversation on, ends it or parks it. */
public final class SimAgent extends Person {

    private static final List<String> DESKS = List.of("stimulus", "zmot", "fmot", "amot", "smot", "umot");

    private final SignIn signIn;
    private final int capacity;
    private final Map<String, Long> gens = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private int said;

    public SimAgent(String id, Balancer balancer, History history, int capacity) {
        super(id, balancer, history);
        this.capacity = capacity;
        this.signIn = new SignIn(id + "@sim.shop", "demo");
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    URI address(int port) {
        return URI.create("ws://127.0.0.1:" + port + "/ws/agent");
    }

    @Override
    Map<String, String> headers() {
        return Map.of("Origin", Balancer.ORIGIN, "Cookie", signIn.cookie(link().port()));
    }

    @Override
    void signInAgain() {
        signIn.forget();
    }

    @Override
    Map<String, Object> hello() {
        return Map.of("version", 1);
    }

    @Override
    void welcomed(JsonNode frame) {
        gens.clear();
        if (!frame.path("agent").path("status").asString("").equals("online")) {
            enqueue("presence", Map.of("status", "online", "capacity", capacity));
        }
    }

    @Override
    void told(JsonNode frame) {
        String conversation = frame.path("conversation").asString("");
        switch (frame.path("type").asString("")) {
            case "assigned" -> {
                long gen = frame.path("gen").asLong();
                gens.put(conversation, gen);
                history.given(id(), conversation, gen);
                long top = frame.path("top").asLong();
                reading.follow(conversation, frame.path("epoch").asString(), top, top);
                asked.add(conversation);
            }
            case "withdrawn" -> {
                gens.remove(conversation);
                reading.forget(conversation);
            }
            case "entry" -> {
                boolean question = frame.path("from").path("kind").asString("").equals("visitor");
                if (question && frame.path("kind").asString("").equals("message")) {
                    asked.add(conversation);
                }
            }
            default -> {
                // queues, context and what else a console shows
            }
        }
    }

    @Override
    Duration act() {
        String conversation = asked.poll();
        Long gen = conversation == null ? null : gens.get(conversation);
        if (gen == null) {
            return Duration.ofMillis(conversation == null ? 20 : 0);
        }
        int chance = ThreadLocalRandom.current().nextInt(100);
        Map<String, Object> fields = new HashMap<>(Map.of("conversation", conversation, "gen", gen));
        if (chance < 90) {
            fields.put("text", id() + " answers " + ++said);
            enqueue("say", fields);
        } else {
            fields.put("name", chance < 96 ? "transfer" : chance < 98 ? "resolve" : "park");
            if (chance < 96) {
                fields.put("queue", DESKS.get(chance % DESKS.size()));
            }
            enqueue("act", fields);
        }
        return Duration.ZERO;
    }
}
