package io.momentdesk.knowledge;

import io.momentdesk.commerce.Order;
import io.momentdesk.knowledge.item.Audience;
import io.momentdesk.moment.Facts;
import io.momentdesk.moment.NamedFacts;
import io.momentdesk.moment.RulesInForce;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what is known of a visitor to who asks. */
@Component
public class Askers {

    private static final Comparator<Order> OPEN_THEN_NEWEST = Comparator.comparing(
                    (Order order) -> order.times().deliveredAt() == null)
            .thenComparing(order -> Objects.requireNonNullElse(order.times().placedAt(), Instant.MIN));

    private final RulesInForce rules;
    private final Clock clock;

    Askers(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** A visitor by themselves: of several orders the newest one that has not arrived is meant. @param words the newest last */
    public Asker visitor(Visitor visitor, Session session, List<Order> orders, List<String> words) {
        boolean known = visitor.verified() || !orders.isEmpty();
        Order order = orders.stream().max(OPEN_THEN_NEWEST).orElse(null);
        return asker(known ? Audience.CUSTOMERS : Audience.EVERYONE, visitor, session, orders, order, words);
    }

    /** @param order the one of them that the conversation is about, null when none is known */
    public Asker agent(
            Visitor visitor, Session session, List<Order> orders, @Nullable Order order, List<String> words) {
        return asker(Audience.AGENTS, visitor, session, orders, order, words);
    }

    /** Somebody of the desk, apart from any conversation. */
    public static Asker agent() {
        return new Asker(Audience.AGENTS, Asker.ANYONE.products(), Asker.ANYONE.facts());
    }

    private Asker asker(
            Audience audience,
            Visitor visitor,
            Session session,
            List<Order> orders,
            @Nullable Order order,
            List<String> words) {
        Facts facts = new Facts(clock.instant(), visitor.locale(), session, orders, words, null, null);
        return new Asker(audience, Products.of(session, order), NamedFacts.of(facts, order, rules.of(visitor.site())));
    }
}
