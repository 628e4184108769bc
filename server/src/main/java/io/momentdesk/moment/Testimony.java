package io.momentdesk.moment;

import io.momentdesk.moment.Decision.Evidence;
import io.momentdesk.moment.rules.RuleSettings;
import io.momentdesk.moment.rules.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which clues spoke for the choice that was made, and which against. */
final class Testimony {

    private static final double WORTH_SAYING = 0.15;
    private static final double WORTH_OBJECTING = 0.5;
    private static final int MOST_FOR = 8;
    private static final int MOST_AGAINST = 5;

    private final EvidenceTexts texts;
    private final Standings standings;
    private final RuleSettings settings;

    Testimony(EvidenceTexts texts, Standings standings, Rules rules) {
        this.texts = texts;
        this.standings = standings;
        this.settings = rules.settings();
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /** Rounded down, so that several together never make more than all. */
    static double confidence(double value) {
        return Math.floor(value * 1000) / 1000.0;
    }

    List<Evidence> of(Ballot.Choice choice, List<Clue> clues, List<String> numbers) {
        List<Evidence> speakFor = new ArrayList<>();
        List<Evidence> speakAgainst = new ArrayList<>();
        for (Clue clue : clues) {
            double weight = clue.pull().isEven() ? 0 : weight(clue, choice);
            if (Math.abs(weight) >= WORTH_SAYING) {
                Evidence evidence = texts.evidence(clue.code(), rounded(weight), clue.args());
                (weight > 0 ? speakFor : speakAgainst).add(evidence);
            }
        }
        if (choice.journey() == Ballot.UNKNOWN_ORDER) {
            speakAgainst.add(noOrder(numbers.isEmpty()));
        }
        speakFor.sort(Comparator.comparingDouble(Evidence::weight).reversed());
        speakAgainst.sort(Comparator.comparingDouble(Evidence::weight));
        List<Evidence> all = new ArrayList<>(speakFor.subList(0, Math.min(MOST_FOR, speakFor.size())));
        all.addAll(speakAgainst.subList(0, Math.min(MOST_AGAINST, speakAgainst.size())));
        return all;
    }

    private Evidence noOrder(boolean none) {
        String code = none ? "order.unknown" : "order.none_fits";
        double weight = none ? settings.withoutOrder() : settings.besideOrders();
        return texts.evidence(code, weight, Map.of());
    }

    /** What a clue adds to the choice; if nothing, what it would have added to its own favourite counts against. */
    private double weight(Clue clue, Ballot.Choice choice) {
        double weight = standings.weight(clue, choice.journey(), choice.moment());
        if (Math.abs(weight) >= WORTH_SAYING) {
            return weight;
        }
        double elsewhere = clue.pull().strongest();
        return elsewhere >= WORTH_OBJECTING ? -elsewhere : 0;
    }
}
