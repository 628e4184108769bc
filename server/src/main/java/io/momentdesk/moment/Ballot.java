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
 * that we do not know, after it. A moment is as strong as its strongest journey, so that ten old orders do not outvote a new one.
 */
final class Ballot {

    static final int BROWSE = -1;
    static final int UNKNOWN_ORDER = -2;

    /** @param journey an order's index, {@link #BROWSE} or {@link #UNKNOWN_ORDER} */
    record Choice(int journey, Moment moment, double score) {}

    private final RuleSettings settings;
    private final List<Choice> choices = new ArrayList<>();
    private final Map<Moment, Choice> best = new EnumMap<>(Moment.class);
    private final Map<Moment, Double> confidence = new EnumMap<>(Moment.class);

    Ballot(List<Clue> clues, int orders, RuleSettings settings) {
        this.settings = settings;
        double[] general = new double[Moment.values().length];
        double[][] ofOrder = new double[orders][general.length];
        for (Clue clue : clues) {
            for (Moment moment : Moment.values()) {
                boolean shared = clue.order() == Clue.ANY || isBeforePurchase(moment);
                (shared ? general : ofOrder[clue.order()])[moment.ordinal()] +=
                        clue.pull().of(moment);
            }
        }
        double stranger = orders == 0 ? settings.withoutOrder() : settings.besideOrders();
        for (Moment moment : Moment.values()) {
            count(moment, general[moment.ordinal()], ofOrder, stranger);
        }
        compare();
    }

    static boolean isBeforePurchase(Moment moment) {
        return moment.compareTo(Moment.AMOT) < 0;
    }

    private void count(Moment moment, double general, double[][] ofOrder, double stranger) {
        if (isBeforePurchase(moment)) {
            choices.add(new Choice(BROWSE, moment, general));
            return;
        }
        for (int order = 0; order < ofOrder.length; order++) {
            choices.add(new Choice(order, moment, general + ofOrder[order][moment.ordinal()]));
        }
        choices.add(new Choice(UNKNOWN_ORDER, moment, general + stranger));
    }

    private void compare() {
        for (Choice choice : choices) {
            best.merge(choice.moment(), choice, (one, other) -> other.score() > one.score() ? other : one);
        }
        double top = winner().score();
        double sum = 0;
        for (Choice choice : best.values()) {
            sum += odds(choice.score() - top);
        }
        for (Choice choice : best.values()) {
            confidence.put(choice.moment(), odds(choice.score() - top) / sum);
        }
    }

    private double odds(double difference) {
        return Math.exp(difference / settings.temperature());
    }

    Choice winner() {
        return best.values().stream()
                .max(Comparator.comparingDouble(Choice::score))
                .orElseThrow();
    }

    double confidence(Choice choice) {
        Choice strongest = best.get(choice.moment());
        return confidence.get(choice.moment()) * odds(choice.score() - strongest.score());
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
