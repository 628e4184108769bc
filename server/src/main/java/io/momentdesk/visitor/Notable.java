package io.momentdesk.visitor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a shop event goes into the site's log: the steps of a purchase, condensed. Pages merely looked at stay in the session. */
public record Notable(
        @Nullable Instant at,
        String name,
        @Nullable String url,
        @Nullable String title,
        @Nullable String search,
        @Nullable Number value,
        @Nullable String currency,
        @Nullable String order,
        List<String> products) {

    private static final Set<String> NAMES = Set.of(
            "search",
            "view_search_results",
            "add_to_wishlist",
            "add_to_cart",
            "remove_from_cart",
            "view_cart",
            "begin_checkout",
            "add_shipping_info",
            "add_payment_info",
            "purchase",
            "refund");

    private static final int MOST_PRODUCTS = 5;
    private static final int LONGEST = 200;

    public static Optional<Notable> of(ShopEvent event) {
        if (!NAMES.contains(event.name())) {
            return Optional.empty();
        }
        var page = event.page();
        var data = event.data();
        return Optional.of(new Notable(
                event.at(),
                event.name(),
                page == null ? null : page.url(),
                page == null ? null : page.title(),
                cut(data.get("search_term")),
                data.get("value") instanceof Number number ? number : null,
                cut(data.get("currency")),
                cut(data.get("transaction_id")),
                products(data.get("items"))));
    }

    private static List<String> products(@Nullable Object items) {
        return items instanceof Collection<?> list
                ? list.stream()
                        .map(item -> item instanceof Map<?, ?> fields ? cut(fields.get("item_id")) : null)
                        .filter(Objects::nonNull)
                        .limit(MOST_PRODUCTS)
                        .toList()
                : List.of();
    }

    private static @Nullable String cut(@Nullable Object value) {
        return value instanceof String text ? text.substring(0, Math.min(LONGEST, text.length())) : null;
    }
}
