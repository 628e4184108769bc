package io.momentdesk.visitor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the shop as the widget reported it; null is what was not said.
 *
 * @param type one of the protocol's page types
 * @param country two letters: where the shop takes the visitor to be
 * @param inStock whether its product can be had now
 */
public record Page(
        @Nullable String url,
        @Nullable String title,
        @Nullable String type,
        @Nullable String product,
        @Nullable String referrer,
        @Nullable String country,
        @Nullable Boolean inStock) {

    public Page(
            @Nullable String url,
            @Nullable String title,
            @Nullable String type,
            @Nullable String product,
            @Nullable String referrer) {
        this(url, title, type, product, referrer, null, null);
    }

    /** The types that say something: the protocol's, but for {@code other}. */
    public static final List<String> TYPES = List.of(
            "home",
            "content",
            "category",
            "product",
            "compare",
            "reviews",
            "search",
            "cart",
            "checkout",
            "confirmation",
            "order_status",
            "how_to",
            "help",
            "review_form",
            "loyalty",
            "account");
}
