package io.momentdesk.faults.model;

import io.momentdesk.faults.history.LogEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One conversation in the model: changed by entries of the log, each of which must be legal where it stands. */
final class Modelled {

    final String id;
    final String visitor;
    String kind;
    String state = "new";
    String owner = "";
    long gen;
    long top;
    long visible;

    Modelled(String id, String visitor, String kind) {
        this.id = id;
        this.visitor = visitor;
        this.kind = kind;
    }

    boolean resolved() {
        return state.equals("resolved");
    }

    boolean openChat() {
        return kind.equals("chat") && !resolved();
    }

    /** Who may act as the owner: also of a parked conversation. */
    boolean isOf(String agent, long presented) {
        return owner.equals(agent) && gen == presented;
    }

    void happened(LogEntry entry) {
        legal(entry.seq() == top + 1, entry);
        top = entry.seq();
        visible = entry.agentsOnly() ? visible : top;
        switch (entry.kind()) {
            case "message" -> message(entry);
            case "queued" -> queued(entry);
            case "assigned" -> assigned(entry);
            case "transferred" -> to("handed", "", entry, Set.of("assigned", "parked"));
            case "parked" -> to("parked", owner, entry, Set.of("assigned", "parked"));
            case "resolved" -> to("resolved", "", entry, Set.of("new", "queued", "assigned", "offered", "parked"));
            case "reopened" -> to("new", "", entry, Set.of("resolved"));
            case "ticket" -> ticket();
            default -> legal(Set.of("note", "moment", "rated").contains(entry.kind()), entry);
        }
    }

    private void message(LogEntry entry) {
        legal(!resolved(), entry);
        if (entry.byAgent()) {
            legal(entry.author().equals(owner), entry);
        } else if (state.equals("parked")) {
            state = "new";
            owner = "";
        }
    }

    /** Also a ticket that is a chat again (ACT8). */
    private void queued(LogEntry entry) {
        kind = entry.as().isEmpty() ? kind : entry.as();
        to("queued", "", entry, Set.of("new", "queued", "assigned", "offered", "handed"));
    }

    /** It begins anew, as something else. */
    private void ticket() {
        kind = "ticket";
        state = "new";
        owner = "";
    }

    private void assigned(LogEntry entry) {
        long next = entry.gen();
        String agent = entry.owner();
        to("assigned", agent, entry, Set.of("new", "queued", "offered", "handed", "parked"));
        legal(next > gen, entry);
        gen = next;
    }

    private void to(String next, String nextOwner, LogEntry entry, Set<String> from) {
        legal(from.contains(state), entry);
        state = next;
        owner = nextOwner;
    }

    private void legal(boolean yes, LogEntry entry) {
        if (!yes) {
            throw new AssertionError("not legal for " + this + ": " + entry);
        }
    }

    /** Its live keys, as far as the model knows them. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("visitor", visitor);
        fields.put("kind", kind);
        fields.put("status", resolved() ? "resolved" : "open");
        fields.put("top", Long.toString(top));
        fields.put("vtop", Long.toString(visible));
        if (!state.equals("offered")) {
            fields.put("state", state);
            fields.put("owner", owner);
            fields.put("gen", Long.toString(gen));
        }
        return fields;
    }

    @Override
    public String toString() {
        return id + fields();
    }
}
