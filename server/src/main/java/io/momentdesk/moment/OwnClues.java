package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.moment.rules.Condition;
import io.momentdesk.moment.rules.OwnRules.OwnRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the site's own rules add. They see the facts that the product's rules have found, and never one another. */
final class OwnClues {

    private final Clues clues;
    private final List<Order> orders;
    private final RuleFacts facts;
    private final List<Clue> found = new ArrayList<>();

    private OwnClues(Clues clues, List<Order> orders, RuleFacts facts) {
        this.clues = clues;
        this.orders = orders;
        this.facts = facts;
    }

    /**
     * To be called when all else has been read; then words take their part from what was known before them.
     *
     * @param known how many of the clues are not from words
     * @return whether they alone are enough to decide by
     */
    static boolean read(Facts facts, List<Order> orders, Clues clues, int known) {
        List<OwnRule> rules = clues.rules().own().rules();
        if (rules.isEmpty()) {
            clues.hearWords(known);
            return false;
        }
        OwnClues reading = new OwnClues(clues, orders, new RuleFacts(facts, orders, clues));
        rules.forEach(reading::ask);
        clues.hearWords(known);
        reading.found.forEach(clues::add);
        return Clues.strongest(reading.found) >= clues.rules().settings().decideFrom();
    }

    private void ask(OwnRule rule) {
        try {
            if (rule.about() == Condition.About.VISIT) {
                if (rule.when().holds(facts::of)) {
                    found.add(new Clue(rule.code(), Clue.FITTING_ORDERS, rule.pull(), Map.of()));
                }
                return;
            }
            for (int order = 0; order < orders.size(); order++) {
                int index = order;
                if (rule.when().holds(variable -> facts.of(variable, index))) {
                    found.add(new Clue(
                            rule.code(),
                            order,
                            rule.pull(),
                            Map.of("order", orders.get(order).number())));
                }
            }
        } catch (Condition.Undecidable failed) {
            clues.ignore(rule.code(), "The rule cannot be decided: " + failed.getMessage());
        }
    }
}
