package io.momentdesk.touchpoint.review;

import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.review.ReviewStore.Judged;
import io.momentdesk.touchpoint.review.ReviewStore.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often the rules were right, by what agents have corrected. */
@Component
public class Accuracy {

    private static final int MOST = 20_000;
    private static final int MOST_CLUES = 30;
    private static final int MOST_REASONS = 50;

    private final ReviewStore store;

    Accuracy(ReviewStore store) {
        this.store = store;
    }

    /** @param decided and {@code corrected} null when the rules abstained; {@code corrected} is the agent's word or what was let stand */
    public record Cell(@Nullable String decided, @Nullable String corrected, int count) {}

    public record Part(String name, int decided, int right) {}

    /** @param wrong in how many decisions that were corrected it spoke for what was wrong */
    public record Clue(String code, int wrong, int right) {}

    public record Correction(
            String conversation,
            Instant at,
            @Nullable String decided,
            @Nullable String corrected,
            @Nullable String reason) {}

    /**
     * @param conversations that an agent has had
     * @param accuracy of those decided, the share that no agent has called another moment; null when nothing was decided
     * @param whole false when only the newest were looked at
     * @param clues most often wrong first
     * @param corrections newest first; empty for those who do not read conversations
     */
    public record Report(
            int conversations,
            int decided,
            int right,
            int abstained,
            int corrected,
            @Nullable Double accuracy,
            boolean whole,
            List<Cell> confusion,
            List<Part> desks,
            List<Part> languages,
            List<Clue> clues,
            List<Correction> corrections) {}

    public Report of(String site, Span span, boolean withConversations) throws Refusal {
        List<Judged> all = store.judged(site, span, MOST);
        int decided = count(all, each -> each.decided() != null);
        int right = count(all, Accuracy::isRight);
        return new Report(
                all.size(),
                decided,
                right,
                all.size() - decided,
                count(all, each -> each.corrected() != null),
                decided == 0 ? null : Math.round(1000.0 * right / decided) / 1000.0,
                all.size() < MOST,
                confusion(all),
                parts(all, Judged::queue),
                parts(all, each -> each.locale() == null ? null : each.locale().split("[-_]")[0]),
                clues(all),
                withConversations ? corrections(all) : List.of());
    }

    private interface Test {
        boolean of(Judged judged);
    }

    private static int count(List<Judged> all, Test test) {
        return (int) all.stream().filter(test::of).count();
    }

    static boolean isRight(Judged judged) {
        return judged.decided() != null
                && (judged.corrected() == null || judged.corrected().equals(judged.decided()));
    }

    private static List<Cell> confusion(List<Judged> all) {
        Map<List<String>, Integer> cells = new LinkedHashMap<>();
        for (Judged each : all) {
            String said = each.corrected() == null ? each.decided() : each.corrected();
            cells.merge(
                    List.of(Objects.requireNonNullElse(each.decided(), ""), Objects.requireNonNullElse(said, "")),
                    1,
                    Integer::sum);
        }
        return cells.entrySet().stream()
                .map(cell -> new Cell(
                        named(cell.getKey().getFirst()), named(cell.getKey().getLast()), cell.getValue()))
                .toList();
    }

    private static @Nullable String named(String moment) {
        return moment.isEmpty() ? null : moment;
    }

    private static List<Part> parts(List<Judged> all, Function<Judged, @Nullable String> by) {
        Map<String, int[]> parts = new TreeMap<>();
        for (Judged each : all) {
            String name = by.apply(each);
            if (name != null && each.decided() != null) {
                int[] counts = parts.computeIfAbsent(name, any -> new int[2]);
                counts[0]++;
                counts[1] += isRight(each) ? 1 : 0;
            }
        }
        return parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()[0], part.getValue()[1]))
                .toList();
    }

    private static List<Clue> clues(List<Judged> all) {
        Map<String, int[]> clues = new TreeMap<>();
        for (Judged each : all) {
            for (String code : each.clues()) {
                clues.computeIfAbsent(code, any -> new int[2])[isRight(each) ? 1 : 0]++;
            }
        }
        List<Clue> found = new ArrayList<>();
        clues.forEach((code, counts) -> {
            if (counts[0] > 0) {
                found.add(new Clue(code, counts[0], counts[1]));
            }
        });
        found.sort(Comparator.comparingInt(Clue::wrong)
                .thenComparingDouble(clue -> (double) clue.wrong() / (clue.wrong() + clue.right()))
                .reversed());
        return List.copyOf(found.subList(0, Math.min(MOST_CLUES, found.size())));
    }

    private static List<Correction> corrections(List<Judged> all) {
        return all.stream()
                .filter(each -> each.corrected() != null)
                .limit(MOST_REASONS)
                .map(each ->
                        new Correction(each.conversation(), each.at(), each.decided(), each.corrected(), each.reason()))
                .toList();
    }
}
