package io.momentdesk.faults.history;

import io.momentdesk.faults.history.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** R1, R4 and R10 at any instant, R6 and R8 once things had time to happen: the live keys agree with each other. */
public final class StateRules {

    private static final long R6_MILLIS = 2_000;

    private final SiteState state;
    private final Map<String, Set<String>> places;
    private final List<Violation> broken = new ArrayList<>();

    private StateRules(SiteState state) {
        this.state = state;
        this.places = state.places();
    }

    /** What holds at every instant. */
    public static List<Violation> check(SiteState state) {
        StateRules rules = new StateRules(state);
        state.conversations().forEach(rules::place);
        rules.nothingUnknown();
        rules.capacity();
        rules.visitors();
        return rules.broken;
    }

    /** Also what takes a moment: R6, and R8 with the time that chats stay with an absent agent. */
    public static List<Violation> checkQuiet(SiteState state, long takeBackMillis) {
        StateRules rules = new StateRules(state);
        rules.nobodyWaitsForNothing(R6_MILLIS);
        rules.nobodyIsHeldByTheAbsent(takeBackMillis);
        List<Violation> all = new ArrayList<>(check(state));
        all.addAll(rules.broken);
        return all;
    }

    /** Also R6 at once: everything that could be given out has just been given out. */
    public static List<Violation> checkSwept(SiteState state) {
        StateRules rules = new StateRules(state);
        rules.nobodyWaitsForNothing(Long.MIN_VALUE);
        List<Violation> all = new ArrayList<>(check(state));
        all.addAll(rules.broken);
        return all;
    }

    /** R1: in exactly one place, and that place is the one its state says. */
    private void place(String id, Map<String, String> c) {
        String where = c.getOrDefault("state", "");
        Set<String> found = places.getOrDefault(id, Set.of());
        boolean chat = "chat".equals(c.get("kind"));
        String owner = c.getOrDefault("owner", "");
        Set<String> expected = switch (where) {
            case "queued" -> Set.of((chat ? "q:" : "t:") + c.get("queue"));
            case "assigned" -> Set.of((chat ? "al:" : "at:") + owner);
            case "offered" -> Set.of("ao:" + c.get("offeredTo"));
            default -> Set.of();
        };
        broken(!found.equals(expected), "R1", id + " is " + where + " and in " + found + ": " + c);
        broken(
                where.equals("new") && !state.sorted("dirty").containsKey(id),
                "R1",
                id + " is new and nobody will decide: " + c);
        broken(
                where.equals("resolved") != "resolved".equals(c.get("status")),
                "R1",
                id + " is both open and resolved: " + c);
        broken(
                where.equals("assigned") == owner.isEmpty() && !where.equals("parked"),
                "R2",
                id + " is " + where + " with the owner '" + owner + "'");
        broken(
                where.equals("resolved") && state.sorted("dirty").containsKey(id),
                "R1",
                id + " is resolved and waits for a decision");
    }

    private void nothingUnknown() {
        Set<String> known = state.conversations().keySet();
        places.forEach(
                (id, where) -> broken(!known.contains(id), "R1", where + " name " + id + ", which is not there"));
    }

    /** R4. */
    private void capacity() {
        SiteState.under("al:", state.sets())
                .forEach((agent, held) -> broken(
                        held.size() > state.capacity(agent),
                        "R4",
                        agent + " has " + held.size() + " of " + state.capacity(agent)));
    }

    /** R10, and a visitor's own indexes. */
    private void visitors() {
        Map<String, Set<String>> open = new HashMap<>();
        Map<String, Set<String>> chats = new HashMap<>();
        state.conversations().forEach((id, c) -> {
            if ("open".equals(c.get("status"))) {
                open.computeIfAbsent(c.get("visitor"), key -> new HashSet<>()).add(id);
                if ("chat".equals(c.get("kind"))) {
                    chats.computeIfAbsent(c.get("visitor"), key -> new HashSet<>())
                            .add(id);
                }
            }
        });
        chats.forEach((visitor, ids) -> broken(ids.size() > 1, "R10", visitor + " has the open chats " + ids));
        SiteState.under("vopen:", state.sets())
                .forEach((visitor, ids) -> broken(
                        !ids.equals(open.getOrDefault(visitor, Set.of())),
                        "R1",
                        visitor + " has open " + open.get(visitor) + ", the index says " + ids));
        open.forEach((visitor, ids) -> broken(
                state.set("vopen:" + visitor).isEmpty(), "R1", visitor + " has " + ids + " open, the index none"));
        Map<String, String> named = SiteState.under("vo:", state.texts());
        named.forEach((visitor, id) -> broken(
                !chats.getOrDefault(visitor, Set.of()).contains(id),
                "R10",
                id + " is not the open chat of " + visitor));
        chats.forEach((visitor, ids) -> broken(
                !ids.contains(named.getOrDefault(visitor, "")),
                "R10",
                visitor + " has the open chat " + ids + ", the index none"));
    }

    /** R6; who has just refused a chat, or handed it on, is not asked for it. */
    private void nobodyWaitsForNothing(long millis) {
        SiteState.under("q:", state.sorted()).forEach((queue, waiting) -> {
            List<String> free = state.agents().entrySet().stream()
                    .filter(agent -> state.present(agent.getKey())
                            && List.of(agent.getValue()
                                            .getOrDefault("queues", "")
                                            .split(","))
                                    .contains(queue)
                            && state.load(agent.getKey()).size() < state.capacity(agent.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            waiting.forEach((id, since) -> broken(
                    free.stream().anyMatch(agent -> !refused(id, agent)) && state.now() - since >= millis,
                    "R6",
                    id + " waits in " + queue + " while somebody is free"));
        });
    }

    private boolean refused(String id, String agent) {
        return state.sorted("no:" + id).getOrDefault(agent, 0.0) > state.now();
    }

    /** R8. */
    private void nobodyIsHeldByTheAbsent(long takeBackMillis) {
        SiteState.under("al:", state.sets())
                .forEach((agent, held) -> held.forEach(id -> {
                    boolean waits = !state.conversation(id)
                            .getOrDefault("waitingSince", "")
                            .isEmpty();
                    broken(
                            waits && state.lease(agent) < state.now() - takeBackMillis - R6_MILLIS,
                            "R8",
                            id + " waits for " + agent + ", whose lease ended at " + state.lease(agent));
                }));
    }

    private void broken(boolean yes, String rule, String what) {
        if (yes) {
            Kind kind = rule.equals("R2") || rule.equals("R10") ? Kind.DOUBLE_ASSIGNED : Kind.OTHER;
            broken.add(new Violation(kind, rule, what));
        }
    }
}
