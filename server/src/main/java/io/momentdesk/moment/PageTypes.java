package io.momentdesk.moment;

import io.momentdesk.moment.rules.Rules;
import io.momentdesk.visitor.Page;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the type of a page that nobody has named, from a part of its path ({@code /cart}) or of its title ({@code سبد خرید | Shop}).
 * The names are the rules' sources {@code page.cart} and so on, in four languages.
 */
final class PageTypes {

    /** What says more comes first: an order's page lies in the account, a product's in a category. */
    private static final List<String> TYPES = List.of(
            "confirmation",
            "checkout",
            "cart",
            "order_status",
            "review_form",
            "reviews",
            "compare",
            "search",
            "loyalty",
            "how_to",
            "help",
            "account",
            "product",
            "category",
            "content");

    private static final Pattern BEFORE_PATH = Pattern.compile("^[a-z][a-z0-9+.-]*://[^/?#]*");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s+[|–—·«»-]\\s+|\\s*[|:]\\s*");

    private PageTypes() {}

    static @Nullable String guess(@Nullable Page page, Rules rules) {
        if (page == null) {
            return null;
        }
        String path = page.url() == null ? "" : path(page.url());
        String byPath = path.isEmpty() ? null : of(List.of(path.split("/")), rules);
        if (byPath != null || page.title() == null) {
            return byPath != null ? byPath : home(page.url(), path);
        }
        String byTitle = of(List.of(BETWEEN_PARTS.split(page.title().trim().toLowerCase(Locale.ROOT))), rules);
        return byTitle != null ? byTitle : home(page.url(), path);
    }

    private static @Nullable String home(@Nullable String url, String path) {
        return url != null && path.isEmpty() && BEFORE_PATH.matcher(url).find() ? "home" : null;
    }

    private static @Nullable String of(List<String> parts, Rules rules) {
        for (String type : TYPES) {
            for (String part : parts) {
                if (rules.source("page." + type).contains(part.replace(' ', '-'))) {
                    return type;
                }
            }
        }
        return null;
    }

    /** Without host, query and ending, decoded, in lower case; empty at the root, also at that of a language. */
    private static String path(String url) {
        String plain = BEFORE_PATH
                .matcher(url.trim().toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .replaceFirst("[?#].*$", "");
        String decoded = decoded(plain);
        return decoded.replaceFirst("^/(?:(?:en|fa|ar|lv)(?:/|$))?", "")
                .replaceFirst("\\.(?:html?|php|aspx)$", "")
                .replace('_', '-');
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            String decoded = URI.create(path).getPath();
            return decoded == null ? path : decoded;
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
