package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.ranking.Usefulness;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the people of a site made of its answers and scripts, as a factor on how they rank. It starts as if four of eight had liked a text, so that a few votes
 * move little and none can bury the right answer: the factor stays between 0.7 and 1.3. To be passed over says little, for what stands on top is passed over
 * most: it takes ten times to count as once "did not help", and by itself never makes the factor less than 0.9.
 */
@Component
public class Learned {

    private static final double LEAST = 0.7;
    private static final double RANGE = 0.6;
    private static final double BEFORE_UP = 4;
    private static final double BEFORE = 8;
    private static final double OTHER_MOMENTS = 0.5;
    private static final double PASSED = 0.1;
    private static final double MOST_PASSED = 4;

    private final Map<String, Map<Key, Judged>> bySite = new ConcurrentHashMap<>();

    /**
     * What was made of one text in one moment; older signs count less.
     *
     * @param moment null when it was not known
     */
    public record Sign(Kind kind, String id, @Nullable Moment moment, Weight weight, Lesson.Count count) {}

    /**
     * How much there is of each, what is older counting less.
     *
     * @param inserted and sent by agents, as far as the words stayed
     * @param passed over, while another one was taken or nothing
     */
    public record Weight(double inserted, double passed, double helped, double unhelpful) {

        static final Weight NOTHING = new Weight(0, 0, 0, 0);

        Weight plus(Weight other) {
            return new Weight(
                    inserted + other.inserted,
                    passed + other.passed,
                    helped + other.helped,
                    unhelpful + other.unhelpful);
        }

        private double up() {
            return inserted + helped;
        }

        private double down() {
            return unhelpful + Math.min(MOST_PASSED, PASSED * passed);
        }
    }

    private record Tally(Weight weight, Lesson.Count count) {

        static final Tally NOTHING = new Tally(Weight.NOTHING, Lesson.Count.NOTHING);

        Tally plus(Tally other) {
            return new Tally(weight.plus(other.weight), count.plus(other.count));
        }
    }

    /** What is made of one text's signs. */
    private record Judged(Tally all, Map<Moment, Tally> moments) {

        static final Judged NOTHING = new Judged(Tally.NOTHING, Map.of());

        static Judged of(List<Sign> signs) {
            Tally all = Tally.NOTHING;
            Map<Moment, Tally> moments = new EnumMap<>(Moment.class);
            for (Sign sign : signs) {
                Tally tally = new Tally(sign.weight(), sign.count());
                all = all.plus(tally);
                if (sign.moment() != null) {
                    moments.merge(sign.moment(), tally, Tally::plus);
                }
            }
            return new Judged(all, moments);
        }

        double factor(@Nullable Moment moment) {
            Weight here = (moment == null ? all : moments.getOrDefault(moment, Tally.NOTHING)).weight();
            double up = OTHER_MOMENTS * (all.weight().up() + here.up());
            double down = OTHER_MOMENTS * (all.weight().down() + here.down());
            return LEAST + RANGE * (BEFORE_UP + up) / (BEFORE + up + down);
        }
    }

    /** All that is known of a site now. */
    public void learn(String site, List<Sign> signs) {
        Map<Key, List<Sign>> byText = new HashMap<>();
        signs.forEach(sign -> byText.computeIfAbsent(new Key(sign.kind(), sign.id()), any -> new ArrayList<>())
                .add(sign));
        Map<Key, Judged> judged = new HashMap<>();
        byText.forEach((key, of) -> judged.put(key, Judged.of(of)));
        bySite.put(site, Map.copyOf(judged));
    }

    /** Of every text that there are signs of; what weighs in on how it ranks, and what that comes from. */
    public List<Lesson> lessons(String site) {
        return bySite.getOrDefault(site, Map.of()).entrySet().stream()
                .map(each -> lesson(each.getKey(), each.getValue()))
                .toList();
    }

    private static Lesson lesson(Key key, Judged judged) {
        return new Lesson(
                key.kind(),
                key.id(),
                rounded(judged.factor(null)),
                judged.all().count(),
                judged.moments().entrySet().stream()
                        .map(each -> new Lesson.InMoment(
                                each.getKey(),
                                rounded(judged.factor(each.getKey())),
                                each.getValue().count()))
                        .toList());
    }

    private static double rounded(double factor) {
        return Math.round(1000 * factor) / 1000.0;
    }

    Usefulness of(String site, Kind kind) {
        Map<Key, Judged> judged = bySite.getOrDefault(site, Map.of());
        return judged.isEmpty()
                ? Usefulness.UNKNOWN
                : (id, moment) ->
                        judged.getOrDefault(new Key(kind, id), Judged.NOTHING).factor(moment);
    }
}
