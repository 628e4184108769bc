package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.moment.rules.Variable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts by the names that conditions ask for, for whoever asks without deciding about a moment. What the product's rules find in them is not among them. */
public final class NamedFacts {

    private NamedFacts() {}

    /** @param order the one that is meant, of those in the facts; null: nothing is known of an order */
    public static Map<Variable, Object> of(Facts facts, @Nullable Order order, Rules rules) {
        RuleFacts named = new RuleFacts(facts, facts.orders(), new Clues(rules));
        int at = order == null ? -1 : facts.orders().indexOf(order);
        Map<Variable, Object> values = new EnumMap<>(Variable.class);
        for (Variable variable : Variable.values()) {
            Object value = at < 0 ? (variable.ofOrder() ? null : named.of(variable)) : named.of(variable, at);
            if (value != null) {
                values.put(variable, value);
            }
        }
        return values;
    }
}
