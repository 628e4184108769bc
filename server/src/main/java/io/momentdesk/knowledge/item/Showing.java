package io.momentdesk.knowledge.item;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an item may be shown, and to whom.
 *
 * @param when a {@link io.momentdesk.moment.rules.Condition} on the facts; empty: always
 * @param from the first day, in the site's zone; null: since ever
 * @param until the last day; null: for good
 * @param products the ids of those it is about; empty: any
 */
public record Showing(
        String when, @Nullable LocalDate from, @Nullable LocalDate until, Audience audience, List<String> products) {

    public static final Showing ALWAYS = new Showing("", null, null, Audience.EVERYONE, List.of());

    public Showing {
        products = List.copyOf(products);
    }
}
