package io.momentdesk.touchpoint.wanting;

import io.momentdesk.knowledge.Asker;
import io.momentdesk.knowledge.Knowledge;
import io.momentdesk.knowledge.SuggestionRequest;
import io.momentdesk.knowledge.Suggestions.SuggestedFaq;
import io.momentdesk.site.Moment;
import io.momentdesk.touchpoint.wanting.WantingStore.Marked;
import io.momentdesk.touchpoint.wanting.WantingStore.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions without a good answer, the most frequent first, and what agents have marked. */
@Component
public class Gaps {

    private static final int MOST_SAID = 2_000;
    private static final int MOST_MARKS = 500;
    private static final int MOST_QUESTIONS = 100;
    private static final int MOST_EXAMPLES = 5;
    private static final int LONGEST = 500;
    private static final int SHORTEST_WORD = 3;

    /** Of the answer that fits best. */
    private static final double WEAK = 0.3;

    /** Of their words, that two questions share to be the same one. */
    private static final double ALIKE = 0.5;

    private final WantingStore store;
    private final Knowledge knowledge;
    private final Clock clock;

    Gaps(WantingStore store, Knowledge knowledge, Clock clock) {
        this.store = store;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * @param text as the visitor who asked last said it
     * @param conversations where it was asked, the newest first, some of them
     */
    public record Question(
            String text,
            int count,
            Instant last,
            @Nullable String moment,
            @Nullable String locale,
            List<String> conversations) {}

    /** @param looked how many conversations' first words were looked at */
    public record Found(int looked, List<Question> questions, List<Marked> marks) {}

    public Found found(String site, int days) {
        Instant from = clock.instant().minus(Duration.ofDays(days));
        List<Said> said = store.said(site, from, MOST_SAID);
        List<Group> groups = new ArrayList<>();
        said.stream().filter(each -> isUnanswered(site, each)).forEach(each -> join(groups, each));
        List<Question> questions = groups.stream()
                .map(Group::question)
                .sorted(Comparator.comparingInt(Question::count).reversed())
                .limit(MOST_QUESTIONS)
                .toList();
        return new Found(said.size(), questions, store.marks(site, from, MOST_MARKS));
    }

    private boolean isUnanswered(String site, Said said) {
        Moment moment = said.moment() == null ? null : Moment.valueOf(said.moment());
        List<SuggestedFaq> best = knowledge.answers(
                new SuggestionRequest(site, moment, said.text(), said.locale(), 1, Map.of(), Asker.CUSTOMER));
        return best.isEmpty() || best.getFirst().score() < WEAK;
    }

    private static void join(List<Group> groups, Said said) {
        Set<String> words = words(said.text());
        if (words.isEmpty()) {
            return;
        }
        groups.stream()
                .filter(group -> alike(group.words, words) >= ALIKE)
                .findFirst()
                .orElseGet(() -> {
                    Group fresh = new Group(words);
                    groups.add(fresh);
                    return fresh;
                })
                .said
                .add(said);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    private static double alike(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / (one.size() + other.size() - shared);
    }

    /** The same question by several visitors, the newest first. */
    private static final class Group {

        final Set<String> words;
        final List<Said> said = new ArrayList<>();

        Group(Set<String> words) {
            this.words = words;
        }

        Question question() {
            Said last = said.getFirst();
            String text =
                    last.text().length() <= LONGEST ? last.text() : last.text().substring(0, LONGEST) + "…";
            List<String> conversations =
                    said.stream().map(Said::conversation).limit(MOST_EXAMPLES).toList();
            return new Question(text, said.size(), last.at(), last.moment(), last.locale(), conversations);
        }
    }
}
