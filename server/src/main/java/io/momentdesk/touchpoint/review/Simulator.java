package io.momentdesk.touchpoint.review;

import io.momentdesk.moment.Decision;
import io.momentdesk.moment.Moments;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Moment;
import io.momentdesk.site.Site;
import io.momentdesk.touchpoint.review.ReviewStore.PastDecision;
import io.momentdesk.touchpoint.review.ReviewStore.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides past conversations again, by the rules in force and by others. One at a time on each node, and for seconds at most: the desk is live. */
@Component
public class Simulator {

    /** Conversations looked at. */
    public static final int MOST = 500;

    private static final int MOST_SHOWN = 100;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ReviewStore store;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    Simulator(ReviewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param moment null when abstained */
    public record Outcome(
            @Nullable Moment moment, Decision.@Nullable Journey journey, double confidence, List<Clue> evidence) {}

    public record Clue(String code, double weight) {}

    /** @param corrected what an agent said it was, when one did */
    public record Change(
            String conversation,
            Instant at,
            Outcome before,
            Outcome after,
            @Nullable String corrected) {}

    /**
     * @param looked how many conversations were decided again, of those {@code found}
     * @param better of those that agents have corrected, how many would now be as they said
     * @param worse of those that were right (let stand, or as the agent said), how many would not be any more
     * @param items the newest changes
     */
    public record Trial(int found, int looked, int changed, int better, int worse, List<Change> items) {}

    public Trial run(Site site, Rules inForce, Rules tried, Span span, int limit) throws Refusal {
        if (!turn.tryAcquire()) {
            throw new Refusal("busy", "Another trial is running; try again in a moment.", null, null);
        }
        try {
            return trial(site, inForce, tried, store.decisions(site.id(), span, limit));
        } finally {
            turn.release();
        }
    }

    private Trial trial(Site site, Rules inForce, Rules tried, List<PastDecision> past) {
        Instant end = clock.instant().plus(LONGEST);
        List<Change> changes = new ArrayList<>();
        int looked = 0;
        int changed = 0;
        int better = 0;
        int worse = 0;
        for (PastDecision each : past) {
            if (clock.instant().isAfter(end)) {
                break;
            }
            looked++;
            Decision before = decide(each, site, inForce);
            Decision after = decide(each, site, tried);
            if (before.moment() == after.moment()) {
                continue;
            }
            changed++;
            String right = right(each, before);
            better += name(after).equals(right) ? 1 : 0;
            worse += name(before).equals(right) ? 1 : 0;
            if (changes.size() < MOST_SHOWN) {
                changes.add(new Change(
                        each.conversation(), each.facts().now(), outcome(before), outcome(after), each.corrected()));
            }
        }
        return new Trial(past.size(), looked, changed, better, worse, List.copyOf(changes));
    }

    static Decision decide(PastDecision past, Site site, Rules rules) {
        return Moments.decide(past.facts().facts(past.words()), site.defaultQueue(), rules);
    }

    /** What it is said to be: by an agent, or by the decision that was let stand. */
    private static String right(PastDecision past, Decision before) {
        return past.corrected() != null ? past.corrected() : name(before);
    }

    static String name(Decision decision) {
        return decision.moment() == null ? "" : decision.moment().name();
    }

    private static Outcome outcome(Decision decision) {
        List<Clue> clues = decision.evidence().stream()
                .map(evidence -> new Clue(evidence.code(), evidence.weight()))
                .toList();
        return new Outcome(decision.moment(), decision.journey(), decision.confidence(), clues);
    }
}
