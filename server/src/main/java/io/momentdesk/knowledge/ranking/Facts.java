package io.momentdesk.knowledge.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of orders, cart and page, and which meanings it speaks for. */
final class Facts {

    private static final Map<String, List<String>> MEANINGS = Map.ofEntries(
            Map.entry("order.late", List.of("~late")),
            Map.entry("order.placed", List.of("~cancel", "~confirmation")),
            Map.entry("order.sent", List.of("~tracking")),
            Map.entry("order.delivered", List.of("~arrived", "~use")),
            Map.entry("order.returned", List.of("~refund")),
            Map.entry("order.cancelled", List.of("~refund")),
            Map.entry("order.on_delivery", List.of("~cash_on_delivery")),
            Map.entry("payment.failed", List.of("~payment_failed")),
            Map.entry("cart", List.of("~shipping", "~pay")),
            Map.entry("page.checkout", List.of("~pay", "~shipping")),
            Map.entry("page.compare", List.of("~compare")),
            Map.entry("page.reviews", List.of("~reviews")),
            Map.entry("page.order_status", List.of("~tracking", "~where_is_it")),
            Map.entry("page.how_to", List.of("~manual", "~use")),
            Map.entry("page.review_form", List.of("~reviews")),
            Map.entry("page.loyalty", List.of("~club")));

    private Facts() {}

    /** Those that speak for something. */
    static Map<String, List<String>> meanings(Collection<String> facts) {
        Map<String, List<String>> known = new TreeMap<>();
        facts.forEach(fact -> {
            if (MEANINGS.containsKey(fact)) {
                known.put(fact, MEANINGS.get(fact));
            }
        });
        return known;
    }
}
