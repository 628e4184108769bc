package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Showing;
import io.momentdesk.moment.rules.Condition;
import io.momentdesk.moment.rules.Variable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which items may be shown: to this asker, today, by these facts. What cannot be told is not shown. */
final class Admission {

    private final Map<String, Optional<Condition>> conditions = new ConcurrentHashMap<>();

    boolean admits(Item item, Asker asker, LocalDate today) {
        Showing showing = item.scope().showing();
        return item.published()
                && asker.audience().sees(showing.audience())
                && (showing.from() == null || !today.isBefore(showing.from()))
                && (showing.until() == null || !today.isAfter(showing.until()))
                && isAbout(showing.products(), asker)
                && holds(showing.when(), asker);
    }

    /** While no product is known, the words say which one is meant. */
    private static boolean isAbout(List<String> products, Asker asker) {
        return products.isEmpty() || asker.products().isEmpty() || !Collections.disjoint(products, asker.products());
    }

    private boolean holds(String when, Asker asker) {
        if (when.isEmpty()) {
            return true;
        }
        Optional<Condition> condition = conditions.computeIfAbsent(when, Admission::compiled);
        if (condition.isEmpty()) {
            return false;
        }
        try {
            return condition.get().holds(variable -> fact(variable, asker));
        } catch (Condition.Undecidable undecidable) {
            return false;
        }
    }

    private static Optional<Condition> compiled(String when) {
        try {
            return Optional.of(Condition.compile(when, Condition.About.ORDER));
        } catch (Condition.Broken keptBeforeTheNameWasTaken) {
            return Optional.empty();
        }
    }

    /** Null where nothing is known of an order, a stock or a country: then it cannot be told. */
    private static @Nullable Object fact(Variable variable, Asker asker) {
        Object known = asker.facts().get(variable);
        return known != null || variable.ofOrder() || variable.mustBeKnown() ? known : unknown(variable);
    }

    private static Object unknown(Variable variable) {
        return switch (variable.kind()) {
            case TEXT -> "";
            case WHOLE -> variable.written().contains(".days") ? Variable.NEVER : 0L;
            case NUMBER -> 0.0;
            case TEXTS -> List.of();
            case BOOL -> throw new IllegalArgumentException("must be known: " + variable);
        };
    }
}
