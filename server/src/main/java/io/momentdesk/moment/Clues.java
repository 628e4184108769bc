package io.momentdesk.moment;

import io.momentdesk.moment.Decision.Ignored;
import io.momentdesk.moment.rules.Pull;
import io.momentdesk.moment.rules.RuleSettings;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one decision has found so far: the facts that count and the facts that were left out. */
final class Clues {

    /** Codes that end so say which order is meant, as words do. */
    private static final String POINTING = "_of";

    private final Rules rules;
    private final List<Clue> found = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private Standings standings = new Standings(List.of(), 0);

    Clues(Rules rules) {
        this.rules = rules;
    }

    Rules rules() {
        return rules;
    }

    /** Of the site's own rules; null for the product's. */
    @Nullable
    Integer version() {
        return rules.own().version() == 0 ? null : rules.own().version();
    }

    void add(Clue clue) {
        found.add(clue);
    }

    /** To be called when the orders' own facts have been read and nothing else. */
    void settle(int orders) {
        standings = new Standings(found, orders);
    }

    Standings standings() {
        return standings;
    }

    void add(String code, int about, Map<String, Object> args) {
        add(code, about, 1, args);
    }

    void add(String code, int about, double factor, Map<String, Object> args) {
        Pull pull = rules.pull(code);
        add(code, about, factor == 1 ? pull : pull.times(factor), args);
    }

    void add(String code, int about, Pull pull, Map<String, Object> args) {
        found.add(new Clue(code, about, pull, args));
    }

    /** This order is meant, wherever it stands, be it before the purchase. */
    void pointAt(String code, int order, double factor, Map<String, Object> args) {
        Pull pull = rules.pull(code).times(factor);
        Moment own = standings.of(order);
        add(code, order, Standings.isBeforePurchase(own) ? pull.and(own, pull.strongest()) : pull, args);
    }

    /** Words choose between journeys: the clearer they are, the less counts what was known before them. */
    void hearWords(int known) {
        RuleSettings settings = rules.settings();
        double said = strongest(found.subList(known, found.size())) - settings.wordsFrom();
        double clear = Math.clamp(said / (settings.clearWords() - settings.wordsFrom()), 0, 1);
        double left = 1 - clear * (1 - settings.besideWords());
        if (left < 1) {
            found.subList(0, known).replaceAll(clue -> clue.code().endsWith(POINTING) ? clue : clue.times(left));
        }
    }

    /** The hardest that these together pull towards any moment. */
    static double strongest(List<Clue> clues) {
        double max = 0;
        for (Moment moment : Moment.values()) {
            double sum = 0;
            for (Clue clue : clues) {
                sum += clue.pull().of(moment);
            }
            max = Math.max(max, sum);
        }
        return max;
    }

    void ignore(String fact, String why) {
        ignored.add(new Ignored(fact, why));
    }

    List<Clue> found() {
        return found;
    }

    List<Ignored> ignored() {
        return ignored;
    }
}
