package io.momentdesk.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An agent at the console: signed in over HTTP, on a socket by a ticket; knows the {@code gen} of each assignment. */
public final class AgentClient extends DeskClient {

    private final ConsoleLogin login;

    AgentClient(URI base, ConsoleLogin login) {
        super(socketUri(base, "/ws/agent"), origin(base), false);
        this.login = login;
    }

    @Override
    public void moveTo(URI base) {
        super.moveTo(base);
        login.moveTo(base);
    }

    /** The same agent's HTTP calls. */
    public ConsoleLogin http() {
        return login;
    }

    /** Opens a socket by a ticket, and waits for {@code welcome}; going on from where it was when it was connected before. */
    public Received connect() {
        int before = position();
        open();
        Map<String, Object> hello = new HashMap<>(Map.of("version", 1, "ticket", login.ticket()));
        List<Map<String, Object>> points = resumePoints();
        if (!points.isEmpty()) {
            hello.put("resume", points);
        }
        send("hello", hello);
        return awaitAfter(before, "welcome", frame -> true);
    }

    public Received online(int capacity) {
        return done("presence", Map.of("status", "online", "capacity", capacity));
    }

    public Received presence(String status) {
        return done("presence", Map.of("status", status));
    }

    public Received awaitAssigned(String conversation) {
        return await("assigned", frame -> frame.with("conversation", conversation));
    }

    /** Of the latest assignment that was told. */
    public long gen(String conversation) {
        return received("assigned").reversed().stream()
                .filter(frame -> frame.with("conversation", conversation))
                .findFirst()
                .orElseThrow(() -> new AssertionError("never assigned: " + conversation))
                .number("gen");
    }

    public Received say(String conversation, String text) {
        return done("say", Map.of("conversation", conversation, "gen", gen(conversation), "text", text));
    }

    public Received note(String conversation, String text) {
        return done("say", Map.of("conversation", conversation, "note", true, "text", text));
    }

    /** As the owner, with the {@code gen} of the latest assignment. */
    public Received act(String name, String conversation, Map<String, ?> more) {
        return done("act", fields(name, conversation, more, true));
    }

    /** As someone who does not own it: {@code take}, {@code follow}, {@code assign} … */
    public Received actWithoutGen(String name, String conversation, Map<String, ?> more) {
        return done("act", fields(name, conversation, more, false));
    }

    private Map<String, Object> fields(String name, String conversation, Map<String, ?> more, boolean owner) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("name", name);
        fields.put("conversation", conversation);
        if (owner) {
            fields.put("gen", gen(conversation));
        }
        return fields;
    }
}
