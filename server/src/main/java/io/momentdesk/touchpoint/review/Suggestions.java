package io.momentdesk.touchpoint.review;

import io.momentdesk.moment.Decision;
import io.momentdesk.moment.rules.Pull;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which single weights would have made more decisions right. The facts that spoke for what agents have corrected are made weaker there, or stronger for what the
 * agents said, step by step, and all past decisions are made again with each: what breaks as much as it mends is not suggested.
 */
@Component
public class Suggestions {

    private static final int MOST_DECISIONS = 300;
    private static final int MOST_TRIED = 40;
    private static final int MOST_SHOWN = 10;
    private static final int LEAST_MENDED = 2;
    private static final double[] STEPS = {0.4, 0.8, 1.6, 2.4, 4, 6};
    private static final double STRONGEST = 10;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ReviewStore store;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    Suggestions(ReviewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param from the weight now
     * @param mends decisions that agents have corrected and that would be right
     * @param breaks decisions that are right and would not be
     */
    public record Suggestion(String code, Moment moment, double from, double to, int mends, int breaks) {

        int gain() {
            return mends - breaks;
        }
    }

    /** @param corrected of those looked at */
    public record Found(int looked, int corrected, List<Suggestion> items) {}

    private record Pair(String code, Moment moment, int sign) {}

    public Found of(Site site, Rules rules, Span span) throws Refusal {
        if (!turn.tryAcquire()) {
            throw new Refusal("busy", "Suggestions are being made already; try again in a moment.", null, null);
        }
        try {
            List<PastDecision> past = store.decisions(site.id(), span, MOST_DECISIONS);
            return new Search(site, rules, past, clock.instant().plus(LONGEST)).found();
        } finally {
            turn.release();
        }
    }

    private final class Search {

        private final Site site;
        private final Rules rules;
        private final List<PastDecision> past;
        private final Instant end;
        private final List<String> right = new ArrayList<>();
        private final List<Boolean> isRight = new ArrayList<>();
        private final Map<Pair, Integer> suspects = new HashMap<>();
        private int corrected;

        Search(Site site, Rules rules, List<PastDecision> past, Instant end) {
            this.site = site;
            this.rules = rules;
            this.past = past;
            this.end = end;
            past.forEach(this::judge);
        }

        private void judge(PastDecision each) {
            Decision now = Simulator.decide(each, site, rules);
            String said = each.corrected() == null ? Simulator.name(now) : each.corrected();
            boolean holds = said.equals(Simulator.name(now));
            right.add(said);
            isRight.add(holds);
            corrected += each.corrected() == null ? 0 : 1;
            if (!holds) {
                now.evidence().stream()
                        .filter(evidence -> rules.facts().containsKey(evidence.code()))
                        .forEach(evidence -> suspect(evidence.code(), now.moment(), Moment.valueOf(said)));
            }
        }

        private void suspect(String code, @Nullable Moment decided, Moment said) {
            suspects.merge(new Pair(code, said, 1), 1, Integer::sum);
            if (decided != null && rules.pull(code).of(decided) > 0) {
                suspects.merge(new Pair(code, decided, -1), 1, Integer::sum);
            }
        }

        Found found() {
            List<Suggestion> all = new ArrayList<>();
            suspects.entrySet().stream()
                    .filter(suspect -> suspect.getValue() >= LEAST_MENDED)
                    .sorted(Map.Entry.<Pair, Integer>comparingByValue().reversed())
                    .limit(MOST_TRIED)
                    .forEach(suspect -> tryOut(suspect.getKey(), all));
            all.sort(Comparator.comparingInt(Suggestion::gain)
                    .thenComparingDouble(each -> -Math.abs(each.to() - each.from()))
                    .reversed());
            return new Found(past.size(), corrected, best(all));
        }

        private void tryOut(Pair pair, List<Suggestion> all) {
            Pull pull = rules.pull(pair.code());
            double from = pull.of(pair.moment());
            for (double step : STEPS) {
                if (clock.instant().isAfter(end)) {
                    return;
                }
                double to = Math.round(Math.clamp(from + pair.sign() * step, -STRONGEST, STRONGEST) * 10) / 10.0;
                Suggestion tried = tried(pair, from, to, rules.with(pair.code(), pull.and(pair.moment(), to - from)));
                if (tried.mends() >= LEAST_MENDED && tried.gain() > 0) {
                    all.add(tried);
                }
            }
        }

        private Suggestion tried(Pair pair, double from, double to, Rules other) {
            int mends = 0;
            int breaks = 0;
            for (int i = 0; i < past.size(); i++) {
                boolean holds = right.get(i).equals(Simulator.name(Simulator.decide(past.get(i), site, other)));
                mends += holds && !isRight.get(i) ? 1 : 0;
                breaks += !holds && isRight.get(i) ? 1 : 0;
            }
            return new Suggestion(pair.code(), pair.moment(), from, to, mends, breaks);
        }

        /** The best of each weight. */
        private static List<Suggestion> best(List<Suggestion> sorted) {
            Set<String> seen = new HashSet<>();
            return sorted.stream()
                    .filter(each -> seen.add(each.code() + each.moment()))
                    .limit(MOST_SHOWN)
                    .toList();
        }
    }
}
