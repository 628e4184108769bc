package io.momentdesk.visitor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the shop as the widget reported it; {@code type} is one of the protocol's page types, null when not said. */
public record Page(
        @Nullable String url,
        @Nullable String title,
        @Nullable String type,
        @Nullable String product,
        @Nullable String referrer) {

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
