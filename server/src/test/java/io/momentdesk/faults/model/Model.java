package io.momentdesk.faults.model;

import io.momentdesk.faults.history.LogEntry;
import io.momentdesk.faults.history.SiteState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the desk must be like: conversations, who is present, and what each command must answer. */
final class Model {

    static final String DONE = "done";

    private final Map<String, Modelled> conversations = new LinkedHashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();
    private String begunAs = "chat";

    /** @param capacity chats at once */
    record Seat(String status, int capacity, boolean here) {}

    /** The kind of the next conversation that begins. */
    void begins(String kind) {
        begunAs = kind;
    }

    void seat(String agent, Seat seat) {
        seats.put(agent, seat);
    }

    Seat seat(String agent) {
        return seats.getOrDefault(agent, new Seat("offline", 0, false));
    }

    List<Modelled> conversations() {
        return new ArrayList<>(conversations.values());
    }

    Optional<Modelled> openChat(String visitor) {
        return conversations.values().stream()
                .filter(each -> each.visitor.equals(visitor) && each.openChat())
                .findFirst();
    }

    long load(String agent) {
        return conversations.values().stream()
                .filter(each -> each.kind.equals("chat") && each.state.equals("assigned") && each.owner.equals(agent))
                .count();
    }

    private boolean room(String agent) {
        return load(agent) < seat(agent).capacity();
    }

    /** Follows what the log tells, and refuses what must not be. */
    void happened(LogEntry entry) {
        conversations
                .computeIfAbsent(entry.conversation(), id -> new Modelled(id, entry.visitor(), begunAs))
                .happened(entry);
    }

    /** R4, R2: an assignment that nobody asked for by name goes to somebody who is here and has room. */
    void routed(LogEntry entry, String agent, boolean named) {
        boolean chat = conversations.get(entry.conversation()).kind.equals("chat");
        if (!named && !(seat(agent).here() && seat(agent).status().equals("online"))) {
            throw new AssertionError(agent + " is not here and got " + entry);
        }
        if (chat && load(agent) > seat(agent).capacity()) {
            throw new AssertionError(
                    agent + " has " + load(agent) + " of " + seat(agent).capacity() + " and got " + entry);
        }
    }

    Set<String> sayIn(Modelled c, String visitor) {
        return c.visitor.equals(visitor)
                ? c.resolved() ? Set.of("conversation_closed") : Set.of(DONE)
                : Set.of("not_found");
    }

    /** For all that only the owner may do. */
    Set<String> asOwner(Modelled c, String agent, long gen) {
        return c.resolved() ? Set.of("conversation_closed") : c.isOf(agent, gen) ? Set.of(DONE) : Set.of("stale_gen");
    }

    Set<String> take(Modelled c, String agent, boolean force) {
        if (c.resolved()) {
            return Set.of("conversation_closed");
        }
        if (c.state.equals("assigned") && (!force || c.owner.equals(agent))) {
            return Set.of("not_found");
        }
        return inRoom(c, agent);
    }

    Set<String> handTo(Modelled c, String agent, long gen, String colleague) {
        Set<String> asOwner = asOwner(c, agent, gen);
        if (!asOwner.contains(DONE)) {
            return asOwner;
        }
        return c.kind.equals("chat") && !seat(colleague).here() ? Set.of("capacity") : inRoom(c, colleague);
    }

    /** A ticket takes as much room as the site says: either answer will do. */
    private Set<String> inRoom(Modelled c, String agent) {
        return !c.kind.equals("chat") ? Set.of(DONE, "capacity") : room(agent) ? Set.of(DONE) : Set.of("capacity");
    }

    Set<String> end(Modelled c, String visitor) {
        return !c.visitor.equals(visitor)
                ? Set.of("not_found")
                : c.resolved() ? Set.of("conversation_closed") : Set.of(DONE);
    }

    Set<String> reopen(Modelled c, String visitor) {
        if (!c.visitor.equals(visitor)) {
            return Set.of("not_found");
        }
        boolean other = c.kind.equals("chat") && openChat(visitor).isPresent();
        return c.resolved() && !other ? Set.of(DONE) : Set.of("invalid");
    }

    Set<String> rate(Modelled c, String visitor) {
        return c.visitor.equals(visitor) ? Set.of(DONE) : Set.of("not_found");
    }

    /** What differs between the model and the live keys. */
    List<String> differences(SiteState state) {
        List<String> found = new ArrayList<>();
        if (!state.conversations().keySet().equals(conversations.keySet())) {
            found.add("there are " + state.conversations().keySet() + ", not " + conversations.keySet());
        }
        conversations
                .values()
                .forEach(each -> each.fields().forEach((field, expected) -> {
                    String real = state.conversation(each.id).getOrDefault(field, "");
                    if (!real.equals(expected)
                            && !"offered".equals(state.conversation(each.id).get("state"))) {
                        found.add(each.id + "." + field + " is '" + real + "', not '" + expected + "'");
                    }
                }));
        return found;
    }
}
