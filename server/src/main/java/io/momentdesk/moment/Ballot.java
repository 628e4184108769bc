package io.momentdesk.moment;

import io.momentdesk.moment.Decision.Journey;
import io.momentdesk.moment.rules.RuleSettings;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up the clues for every journey in every moment it can be in. The browse journey is before the purchase; an order, or one
 * that we do not know, after it. A moment is as strong as its strongest journey, so that ten old orders do not outvote a new one;
 * the journeys of one moment share its confidence.
 */
final class Ballot {

    static final int BROWSE = -1;
    static final int UNKNOWN_ORDER = -2;

    private static final Moment[] MOMENTS = Moment.values();

    /** @param journey an order's index, {@link #BROWSE} or {@link #UNKNOWN_ORDER} */
    record Choice(int journey, Moment moment, double score) {}

    private final RuleSettings settings;
    private final List<Choice> choices = new ArrayList<>();
    private final Map<Moment, Choice> best = new EnumMap<>(Moment.class);
    private final Map<Moment, Double> journeys = new EnumMap<>(Moment.class);
    private final double moments;

    Ballot(List<Clue> clues, Standings standings, int orders, RuleSettings settings) {
        this.settings = settings;
        double stranger = orders == 0 ? settings.withoutOrder() : settings.besideOrders();
        for (Moment moment : MOMENTS) {
            if (Standings.isBeforePurchase(moment)) {
                choices.add(new Choice(BROWSE, moment, score(clues, standings, BROWSE, moment)));
                continue;
            }
            for (int order = 0; order < orders; order++) {
                choices.add(new Choice(order, moment, score(clues, standings, order, moment)));
            }
            choices.add(new Choice(UNKNOWN_ORDER, moment, score(clues, standings, UNKNOWN_ORDER, moment) + stranger));
        }
        for (Choice choice : choices) {
            best.merge(choice.moment(), choice, (one, other) -> other.score() > one.score() ? other : one);
        }
        for (Choice choice : choices) {
            journeys.merge(choice.moment(), odds(choice, best.get(choice.moment())), Double::sum);
        }
        Choice winner = winner();
        moments = best.values().stream().mapToDouble(each -> odds(each, winner)).sum();
    }

    private static double score(List<Clue> clues, Standings standings, int journey, Moment moment) {
        double score = 0;
        for (Clue clue : clues) {
            score += standings.weight(clue, journey, moment);
        }
        return score;
    }

    private double odds(Choice choice, Choice other) {
        return Math.exp((choice.score() - other.score()) / settings.temperature());
    }

    Choice winner() {
        return best.values().stream()
                .max(Comparator.comparingDouble(Choice::score))
                .orElseThrow();
    }

    /** Over all journeys in all moments these add up to 1, and none is 1: what we are told may be wrong. */
    double confidence(Choice choice) {
        Choice strongest = best.get(choice.moment());
        double ofMoment = odds(strongest, winner()) / moments;
        double ofJourney = odds(choice, strongest) / journeys.get(choice.moment());
        return (1 - settings.doubt()) * ofMoment * ofJourney + settings.doubt() / choices.size();
    }

    /** All other choices that are worth a look, likeliest first. */
    List<Choice> others(double least, int most) {
        Choice winner = winner();
        return choices.stream()
                .filter(choice -> choice != winner && confidence(choice) >= least)
                .sorted(Comparator.comparingDouble(this::confidence).reversed())
                .limit(most)
                .toList();
    }

    static Journey journey(Choice choice, List<String> numbers) {
        return switch (choice.journey()) {
            case BROWSE -> new Journey("browse", null);
            case UNKNOWN_ORDER -> new Journey("none", null);
            default -> new Journey("order", numbers.get(choice.journey()));
        };
    }
}
