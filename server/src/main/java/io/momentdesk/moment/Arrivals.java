package io.momentdesk.moment;

import io.momentdesk.moment.rules.Rules;
import io.momentdesk.visitor.Arrival;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which way a visitor came. A campaign says more than the referrer: a paid post on a network is an advertisement. */
final class Arrivals {

    private Arrivals() {}

    static @Nullable String code(Arrival arrival, Rules rules) {
        String medium = arrival.utm().getOrDefault("medium", "").toLowerCase(Locale.ROOT);
        String source = arrival.utm().getOrDefault("source", "").toLowerCase(Locale.ROOT);
        String host = SessionClues.host(arrival.referrer());
        if (names(rules.source("adMedia"), medium)) {
            boolean search = names(rules.source("searchEngines"), source) && !medium.contains("display");
            return search ? "arrival.paid_search" : "arrival.ad";
        }
        if (names(rules.source("mailMedia"), medium) || names(rules.source("mailMedia"), source)) {
            return "arrival.email";
        }
        if (names(rules.source("socialMedia"), medium) || names(rules.source("socialNetworks"), source)) {
            return "arrival.social";
        }
        String referred = byReferrer(host, rules);
        return referred == null && !arrival.utm().isEmpty() ? "arrival.campaign" : referred;
    }

    private static @Nullable String byReferrer(String host, Rules rules) {
        if (names(rules.source("comparisonSites"), host)) {
            return "arrival.comparison";
        }
        if (names(rules.source("socialNetworks"), host)) {
            return "arrival.social";
        }
        return names(rules.source("searchEngines"), host) ? "arrival.search" : null;
    }

    /** Whether one of the names is a whole part of the text: {@code google} of {@code www.google.co.uk}. */
    private static boolean names(Set<String> names, String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (names.contains(text)) {
            return true;
        }
        for (String part : text.split("[^a-z0-9]+")) {
            if (names.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
