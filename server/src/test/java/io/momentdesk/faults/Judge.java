package io.momentdesk.faults;

import static org.awaitility.Awaitility.await;

import io.momentdesk.faults.desk.Desk;
import io.momentdesk.faults.history.ArchiveRules;
import io.momentdesk.faults.history.History;
import io.momentdesk.faults.history.LogEntry;
import io.momentdesk.faults.history.MessageRules;
import io.momentdesk.faults.history.OwnershipRules;
import io.momentdesk.faults.history.SiteState;
import io.momentdesk.faults.history.StateRules;
import io.momentdesk.faults.history.Violation;
import io.momentdesk.faults.people.Crowd;
import io.momentdesk.faults.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/** Stops the talk, waits until nothing moves, and holds everything that happened so far to every promise. */
final class Judge {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long TAKE_BACK_MILLIS = 120_000;

    private final Desk desk;
    private final Crowd crowd;

    Judge(Desk desk, Crowd crowd) {
        this.desk = desk;
        this.crowd = crowd;
    }

    List<Violation> verdict() {
        crowd.quiet(desk.site());
        List<Violation> broken = new ArrayList<>(settled());
        // somebody on a train may still talk: what they saw first, and then the log, which has all of it
        History history = crowd.history().soFar();
        List<LogEntry> log = desk.site().log();
        broken.addAll(MessageRules.check(history, log));
        broken.addAll(OwnershipRules.check(history, log));
        broken.addAll(atTheTop(history, log));
        history.resets().forEach(each -> broken.add(new Violation(Violation.Kind.OTHER, "RES1", "reset: " + each)));
        return broken;
    }

    /** The rules of state, once the sweep has had time to do what it does. */
    private List<Violation> settled() {
        try {
            await().atMost(PATIENCE)
                    .until(() -> StateRules.checkQuiet(desk.site().state(), TAKE_BACK_MILLIS)
                            .isEmpty());
            return List.of();
        } catch (ConditionTimeoutException never) {
            return StateRules.checkQuiet(desk.site().state(), TAKE_BACK_MILLIS);
        }
    }

    private List<Violation> atTheTop(History history, List<LogEntry> log) {
        SiteState state = desk.site().state();
        Map<String, Map<String, Long>> readers = new HashMap<>();
        Set<String> visitors = crowd.visitors().stream().map(Person::id).collect(Collectors.toSet());
        state.conversations().forEach((id, c) -> {
            if (visitors.contains(c.get("visitor"))) {
                readers.computeIfAbsent(c.get("visitor"), key -> new HashMap<>())
                        .put(id, 0L);
            }
        });
        return MessageRules.atTheTop(history, log, readers, visitors);
    }

    /** M7: waits until the archive has caught up, or for as long as it may take. */
    List<Violation> archive() {
        List<LogEntry> log = desk.site().log();
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> ArchiveRules.check(ArchiveRules.read(desk.postgres()), log)
                            .isEmpty());
            return List.of();
        } catch (ConditionTimeoutException never) {
            return ArchiveRules.check(ArchiveRules.read(desk.postgres()), log);
        }
    }
}
