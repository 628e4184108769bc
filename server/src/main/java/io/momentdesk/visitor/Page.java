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

    /** Whether it says another country or stock than is known of the same page. */
    public boolean tellsMoreThan(Page known) {
        return isNews(country, known.country) || isNews(inStock, known.inStock);
    }

    /** What it says, and for the rest what is known of the same page. */
    public Page over(Page known) {
        return new Page(
                url,
                title == null ? known.title : title,
                type == null ? known.type : type,
                product == null ? known.product : product,
                referrer == null ? known.referrer : referrer,
                country == null ? known.country : country,
                inStock == null ? known.inStock : inStock);
    }

    private static boolean isNews(@Nullable Object said, @Nullable Object known) {
        return said != null && !said.equals(known);
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
