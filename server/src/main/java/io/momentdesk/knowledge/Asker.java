package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Audience;
import io.momentdesk.moment.rules.Variable;
import java.util.Map;
import java.util.Set;

/**
 * Who looks, and what is known about the conversation or the visit: it decides which items may be shown at all.
 *
 * @param audience what they are seen as
 * @param products the ids of those it is about, of the order or the page; empty when none is known
 * @param facts what conditions ask about; what is not in it is not known
 */
public record Asker(Audience audience, Set<String> products, Map<Variable, Object> facts) {

    /** Of whom nothing is known. */
    public static final Asker ANYONE = new Asker(Audience.EVERYONE, Set.of(), Map.of());

    /** A customer, of whom nothing more is known. */
    public static final Asker CUSTOMER = new Asker(Audience.CUSTOMERS, Set.of(), Map.of());

    public Asker {
        products = Set.copyOf(products);
        facts = Map.copyOf(facts);
    }
}
