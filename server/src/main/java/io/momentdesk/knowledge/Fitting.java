package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.Suggestions.Reason;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.ranking.Hit;
import io.momentdesk.knowledge.ranking.Usefulness;
import io.momentdesk.site.Moment;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written for the very product that somebody is concerned with comes before what is written for all.
 *
 * @param useful what people made of each text
 */
record Fitting(Set<String> products, Kind kind, Usefulness useful) {

    private static final double FACTOR = 1.5;
    private static final Reason PRODUCT = new Reason("fact", "product");
    private static final String HELPED = "helped";

    /** From here on it is said that a text helped others. */
    private static final double OFTEN = 1.05;

    private boolean fits(Told told) {
        return fits(told.item().scope().showing().products());
    }

    private boolean fits(List<String> about) {
        return !products.isEmpty() && !Collections.disjoint(about, products);
    }

    /** What people made of a text comes to its own bounds first. @param items by their keys */
    Usefulness usefulness(Function<Key, Optional<Held>> items) {
        return products.isEmpty()
                ? useful
                : (id, moment) -> {
                    boolean fits = items.apply(new Key(kind, id))
                            .filter(held -> fits(held.item().scope().showing().products()))
                            .isPresent();
                    return useful.factor(id, moment) * (fits ? FACTOR : 1);
                };
    }

    /** Where nothing is asked, what is for the product comes before all the rest. */
    <T extends Told> Stream<Hit<T>> find(
            SuggestionRequest request, Predicate<Told> admitted, Function<Predicate<Told>, List<Hit<T>>> search) {
        if (products.isEmpty() || !request.words().isBlank()) {
            return search.apply(admitted).stream();
        }
        return Stream.of(admitted.and(this::fits), admitted.and(told -> !fits(told)))
                .flatMap(part -> search.apply(part).stream());
    }

    List<Reason> why(Hit<? extends Told> hit, @Nullable Moment moment) {
        boolean fits = fits(hit.text());
        boolean helped = !fits || useful.factor(hit.text().id(), moment) >= OFTEN;
        Stream<Reason> found = hit.why().stream()
                .map(reason -> new Reason(
                        reason.code().name().toLowerCase(Locale.ROOT),
                        reason.of().isEmpty() ? null : reason.of()))
                .filter(reason -> helped || !reason.code().equals(HELPED));
        return Stream.concat(fits ? Stream.of(PRODUCT) : Stream.empty(), found).toList();
    }
}
