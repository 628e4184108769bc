package io.momentdesk.faults.history;

import io.momentdesk.faults.history.History.Given;
import io.momentdesk.faults.history.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** R2, R3 and R9, read off the log: who owned what from when to when, and who spoke as the owner. */
public final class OwnershipRules {

    private static final Set<String> ENDINGS = Set.of("transferred", "queued", "parked", "resolved");
    private static final Set<String> OWNERS_ONLY = Set.of("message", "moment");

    private final Map<String, Long> gens = new HashMap<>();
    private final List<Violation> broken = new ArrayList<>();

    private OwnershipRules() {}

    public static List<Violation> check(History history, List<LogEntry> log) {
        OwnershipRules rules = new OwnershipRules();
        history.sent().forEach(sent -> rules.gens.put(sent.sender() + " " + sent.ref(), sent.gen()));
        LogEntry.byConversation(log).values().forEach(rules::intervals);
        rules.told(history.given());
        return rules.broken;
    }

    private void intervals(List<LogEntry> entries) {
        @Nullable String owner = null;
        String last = "";
        long gen = 0;
        // a conversation whose beginning has left the log may have an owner that cannot be seen
        boolean known = entries.getFirst().seq() == 1;
        for (LogEntry entry : entries) {
            if (entry.kind().equals("assigned")) {
                long next = entry.gen();
                broken(owner != null, Kind.DOUBLE_ASSIGNED, "R3", "still of " + owner + ": " + entry);
                broken(next <= gen, Kind.OTHER, "R3", "gen does not rise from " + gen + ": " + entry);
                gen = next;
                owner = entry.owner();
                last = owner;
                known = true;
            } else if (ENDINGS.contains(entry.kind())) {
                last = entry.kind().equals("parked") ? last : "";
                owner = null;
            } else if (known && entry.byAgent() && OWNERS_ONLY.contains(entry.kind())) {
                spoke(entry, last, gen);
            }
        }
    }

    private void spoke(LogEntry entry, String owner, long gen) {
        broken(
                !entry.author().equals(owner),
                Kind.OTHER,
                "R9",
                entry + " is by " + entry.author() + ", not by its owner " + owner);
        Long said = gens.get(entry.author() + " " + entry.ref());
        broken(said != null && said != gen, Kind.OTHER, "R9", entry + " came with the gen " + said + " of " + gen);
    }

    /** R2 as people see it: one assignment is one agent's. */
    private void told(List<Given> given) {
        Map<String, String> owners = new HashMap<>();
        for (Given each : given) {
            String before = owners.putIfAbsent(each.conversation() + " " + each.gen(), each.agent());
            broken(
                    before != null && !before.equals(each.agent()),
                    Kind.DOUBLE_ASSIGNED,
                    "R2",
                    each + " was told to " + before + " too");
        }
    }

    private void broken(boolean yes, Kind kind, String rule, String what) {
        if (yes) {
            broken.add(new Violation(kind, rule, what));
        }
    }
}
