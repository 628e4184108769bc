package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.ranking.Usefulness;
import io.momentdesk.site.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the people of a site made of its answers and scripts, as a factor on how they rank. It starts as if four of eight had liked
 * a text, so that a few votes move little and none can bury the right answer: the factor stays between 0.7 and 1.3.
 */
@Component
public class Learned {

    private static final double LEAST = 0.7;
    private static final double RANGE = 0.6;
    private static final double BEFORE_UP = 4;
    private static final double BEFORE = 8;
    private static final double OTHER_MOMENTS = 0.5;

    private final Map<String, Map<String, Tally>> bySite = new ConcurrentHashMap<>();

    /**
     * What was made of one text in one moment; older signs count less.
     *
     * @param moment null when it was not known
     * @param up how often it was inserted or helped
     * @param down how often it did not help
     */
    public record Sign(Kind kind, String id, @Nullable Moment moment, double up, double down) {}

    private record Tally(double up, double down) {

        static final Tally NOTHING = new Tally(0, 0);

        Tally plus(Tally other) {
            return new Tally(up + other.up, down + other.down);
        }
    }

    /** All that is known of a site now. */
    public void learn(String site, List<Sign> signs) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Sign sign : signs) {
            Tally tally = new Tally(sign.up(), sign.down());
            tallies.merge(key(sign.kind(), sign.id(), null), tally, Tally::plus);
            if (sign.moment() != null) {
                tallies.merge(key(sign.kind(), sign.id(), sign.moment()), tally, Tally::plus);
            }
        }
        bySite.put(site, Map.copyOf(tallies));
    }

    Usefulness of(String site, Kind kind) {
        Map<String, Tally> tallies = bySite.getOrDefault(site, Map.of());
        return tallies.isEmpty() ? Usefulness.UNKNOWN : (id, moment) -> factor(tallies, kind, id, moment);
    }

    private static double factor(Map<String, Tally> tallies, Kind kind, String id, @Nullable Moment moment) {
        Tally all = tallies.getOrDefault(key(kind, id, null), Tally.NOTHING);
        Tally here = moment == null ? all : tallies.getOrDefault(key(kind, id, moment), Tally.NOTHING);
        double up = OTHER_MOMENTS * (all.up() + here.up());
        double down = OTHER_MOMENTS * (all.down() + here.down());
        return LEAST + RANGE * (BEFORE_UP + up) / (BEFORE + up + down);
    }

    private static String key(Kind kind, String id, @Nullable Moment moment) {
        return kind + "/" + id + "/" + (moment == null ? "" : moment.name());
    }
}
