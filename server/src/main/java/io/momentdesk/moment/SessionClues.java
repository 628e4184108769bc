package io.momentdesk.moment;

import io.momentdesk.moment.rules.RuleSettings;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the visitor did since they came: how they arrived, what they looked at, what lies in the cart. */
final class SessionClues {

    private static final Map<String, String> PAGE_OF_EVENT = Map.ofEntries(
            Map.entry("view_item", "product"),
            Map.entry("select_item", "product"),
            Map.entry("view_item_list", "category"),
            Map.entry("search", "search"),
            Map.entry("view_search_results", "search"),
            Map.entry("view_cart", "cart"),
            Map.entry("begin_checkout", "checkout"),
            Map.entry("add_shipping_info", "checkout"),
            Map.entry("add_payment_info", "checkout"),
            Map.entry("purchase", "confirmation"));
    private static final Duration LONG_LOOK = Duration.ofSeconds(45);

    private final Clues clues;
    private final RuleSettings settings;
    private final Instant now;
    private final Set<String> products = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int inCart;
    private int counted;
    private @Nullable String lastPage;
    private @Nullable String lastTitle;
    private @Nullable Instant lastAt;

    private SessionClues(Instant now, Clues clues) {
        this.clues = clues;
        this.settings = clues.rules().settings();
        this.now = now;
    }

    static void read(Session session, Instant now, Clues clues) {
        SessionClues reading = new SessionClues(now, clues);
        List<ShopEvent> events = session.events();
        int skipped = Math.max(0, events.size() - reading.settings.mostEvents());
        if (skipped > 0) {
            clues.ignore(
                    "session.events",
                    "Only the last " + reading.settings.mostEvents() + " of " + events.size()
                            + " events are looked at");
        }
        for (int i = skipped; i < events.size(); i++) {
            reading.event(events.get(i), i);
        }
        reading.arrival(session.arrival());
        reading.page();
        reading.deeds();
    }

    private void event(ShopEvent event, int index) {
        String path = "session.events[" + index + "]";
        if (event.at() != null && event.at().isAfter(now.plus(settings.clockSkew()))) {
            clues.ignore(path + ".at", "It lies in the future, so the event is left out");
            return;
        }
        if (event.data().get("value") instanceof Number value && value.doubleValue() < 0) {
            clues.ignore(path + ".data.value", "An amount below zero");
        }
        counted++;
        String name = event.name().toLowerCase(Locale.ROOT);
        deed(name);
        page(event, PAGE_OF_EVENT.get(name));
    }

    private void deed(String name) {
        switch (name) {
            case "add_to_cart" -> inCart++;
            case "remove_from_cart" -> inCart = Math.max(0, inCart - 1);
            case "view_cart", "begin_checkout" -> inCart = Math.max(1, inCart);
            case "purchase" -> {
                inCart = 0;
                seen.removeAll(List.of("begin_checkout", "add_payment_info", "payment_failed"));
            }
            default -> {}
        }
        seen.add(name.equals("checkout_error") || name.equals("payment_error") ? "payment_failed" : name);
    }

    private void page(ShopEvent event, @Nullable String implied) {
        Page page = event.page();
        String type = page != null && page.type() != null ? page.type() : implied;
        if (page != null && page.product() != null) {
            products.add(page.product());
        }
        if (type == null || type.equals("other")) {
            return;
        }
        seen.add("page." + type);
        lastPage = implied != null && implied.equals("confirmation") ? implied : type;
        lastTitle = page == null ? null : page.title();
        lastAt = event.at();
    }

    private void arrival(Arrival arrival) {
        double left = Math.max(settings.arrivalLeast(), 1 - settings.arrivalFade() * Math.max(0, counted - 1));
        String code = Arrivals.code(arrival, clues.rules());
        if (code != null) {
            String from = arrival.utm().getOrDefault("source", host(arrival.referrer()));
            clues.add(code, Clue.ANY, left, Map.of("source", from));
        }
        Integer visit = arrival.visit();
        if (visit != null && visit < 1) {
            clues.ignore("session.arrival.visit", "Visits count from 1, not " + visit);
        } else if (visit != null) {
            clues.add(visit == 1 ? "visit.first" : "visit.returning", Map.of("count", visit));
        }
    }

    static String host(@Nullable String url) {
        if (url == null) {
            return "";
        }
        try {
            String host = URI.create(url.trim()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    private void page() {
        if (lastPage == null) {
            return;
        }
        clues.add("page." + lastPage, Map.of("title", lastTitle == null ? "" : lastTitle));
        boolean looksLong = lastAt != null && lastAt.plus(LONG_LOOK).isBefore(now);
        if (lastPage.equals("product") && looksLong && products.size() < 2) {
            clues.add("session.long_look");
        }
    }

    private void deeds() {
        addIf(seen.contains("search") || seen.contains("page.search"), "session.searched");
        addIf(seen.contains("page.compare"), "session.compared");
        addIf(seen.contains("page.reviews"), "session.read_reviews");
        if (products.size() > 2) {
            clues.add("session.several_products", Map.of("count", products.size()));
        }
        addIf(seen.contains("add_to_wishlist"), "session.wishlist");
        addIf(inCart > 0, "session.cart");
        addIf(seen.contains("begin_checkout"), "session.checkout");
        addIf(seen.contains("add_payment_info"), "session.payment_info");
        addIf(seen.contains("payment_failed"), "session.payment_failed");
        addIf(seen.contains("purchase"), "session.purchase");
        addIf(seen.contains("refund"), "session.refund");
    }

    private void addIf(boolean happened, String code) {
        if (happened) {
            clues.add(code);
        }
    }
}
