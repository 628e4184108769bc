package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.visitor.ShopEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which country somebody is, by what they or the shop have said; never by the address they call from. */
final class Place {

    private Place() {}

    /** Where the newest order goes, or else what the shop's page says, or else the region of the language; null when nothing says it. */
    static @Nullable String of(List<Order> orders, List<ShopEvent> events, @Nullable String locale) {
        Stream<@Nullable String> ordered = orders.stream()
                .sorted(Comparator.comparing(Place::placed).reversed())
                .map(Order::country);
        Stream<@Nullable String> told = events.reversed().stream()
                .map(ShopEvent::page)
                .filter(Objects::nonNull)
                .map(page -> page.country());
        Stream<@Nullable String> spoken =
                Stream.of(locale == null ? "" : Locale.forLanguageTag(locale).getCountry());
        return Stream.of(ordered, told, spoken)
                .flatMap(each -> each)
                .flatMap(each -> letters(each).stream())
                .findFirst()
                .orElse(null);
    }

    private static Instant placed(Order order) {
        return Objects.requireNonNullElse(order.times().placedAt(), Instant.MIN);
    }

    /** A region may be a number, such as 419 for Latin America. */
    private static Optional<String> letters(@Nullable String country) {
        return Optional.ofNullable(country)
                .map(each -> each.toUpperCase(Locale.ROOT))
                .filter(each -> each.matches("[A-Z]{2}"));
    }
}
