package io.momentdesk.moment.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site has added to the product's rules.
 *
 * @param version of the site's rules, 0 for the product's own
 * @param rules in the order in which they are asked
 * @param pages the first that fits says what a page is
 */
public record OwnRules(int version, List<OwnRule> rules, List<PagePattern> pages) {

    public static final OwnRules NONE = new OwnRules(0, List.of(), List.of());

    /** What begins the code of each rule's evidence. */
    public static final String CODE = "rule.";

    /** @param text what agents read when it counted */
    public record OwnRule(String id, String text, Condition.About about, Condition when, Pull pull) {

        public String code() {
            return CODE + id;
        }
    }

    /** The type that the site gives to a page at this address; null when it says nothing of it. */
    public @Nullable String pageType(@Nullable String url) {
        if (url == null || pages.isEmpty()) {
            return null;
        }
        for (PagePattern page : pages) {
            if (page.fits(url)) {
                return page.type();
            }
        }
        return null;
    }
}
