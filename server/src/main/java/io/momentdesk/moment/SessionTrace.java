package io.momentdesk.moment;

import io.momentdesk.moment.rules.RuleSettings;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.ShopEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left of a session's events, one after the other: what lies in the cart now, which page is on the screen, what was done. */
final class SessionTrace {

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
    private static final Set<String> STEPS_OF_BUYING = Set.of("begin_checkout", "add_payment_info", "payment_failed");

    private final Clues clues;
    private final RuleSettings settings;
    private final OrderMeant meant;
    private final Instant now;
    private final Set<String> products = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int inCart;
    private int counted;
    private @Nullable String page;
    private @Nullable ShopEvent pageEvent;
    private @Nullable ShopEvent purchase;
    private @Nullable ShopEvent refund;

    SessionTrace(List<ShopEvent> events, OrderMeant meant, Instant now, Clues clues) {
        this.clues = clues;
        this.settings = clues.rules().settings();
        this.meant = meant;
        this.now = now;
        int skipped = Math.max(0, events.size() - settings.mostEvents());
        if (skipped > 0) {
            clues.ignore(
                    "session.events",
                    "Only the last " + settings.mostEvents() + " of " + events.size() + " events are looked at");
        }
        for (int i = skipped; i < events.size(); i++) {
            event(events.get(i), "session.events[" + i + "]");
        }
    }

    private void event(ShopEvent event, String path) {
        if (event.at() != null && event.at().isAfter(now.plus(settings.clockSkew()))) {
            clues.ignore(path + ".at", "It lies in the future, so the event is left out");
            return;
        }
        if (event.data().get("value") instanceof Number value && value.doubleValue() < 0) {
            clues.ignore(path + ".data.value", "An amount below zero");
        }
        counted++;
        String name = event.name().toLowerCase(Locale.ROOT);
        look(event, PAGE_OF_EVENT.get(name));
        if ("confirmation".equals(page) && pageEvent == event) {
            bought();
        }
        deed(name, event);
    }

    private void look(ShopEvent event, @Nullable String implied) {
        Page shown = event.page();
        String own = shown == null ? null : clues.rules().own().pageType(shown.url());
        String said = shown != null && shown.type() != null ? shown.type() : implied;
        String named = own != null ? own : said;
        String type = named != null ? named : PageTypes.guess(shown, clues.rules());
        if (shown != null && shown.product() != null) {
            products.add(shown.product());
        }
        if (type == null || type.equals("other")) {
            return;
        }
        seen.add("page." + type);
        page = implied != null && implied.equals("confirmation") ? implied : type;
        pageEvent = event;
    }

    private void deed(String name, ShopEvent event) {
        switch (name) {
            case "purchase" -> purchase = event;
            case "refund" -> refund = event;
            case "add_to_cart" -> inCart += isStillInCart(event) ? 1 : 0;
            case "remove_from_cart" -> inCart = Math.max(0, inCart - 1);
            case "view_cart" -> inCart = Math.max(isStillInCart(event) ? 1 : 0, inCart);
            case "begin_checkout", "add_payment_info", "checkout_error", "payment_error", "payment_failed" ->
                checkout(name, event);
            default -> seen.add(name);
        }
    }

    private void checkout(String name, ShopEvent event) {
        if (isStillInCart(event)) {
            inCart = Math.max(name.equals("begin_checkout") ? 1 : 0, inCart);
            seen.add(name.endsWith("_error") ? "payment_failed" : name);
        }
    }

    private boolean isStillInCart(ShopEvent event) {
        return meant.boughtSince(event) == null;
    }

    private void bought() {
        inCart = 0;
        seen.removeAll(STEPS_OF_BUYING);
    }

    int counted() {
        return counted;
    }

    int products() {
        return products.size();
    }

    boolean hasCart() {
        return inCart > 0;
    }

    boolean has(String deed) {
        return seen.contains(deed);
    }

    /** The type of the page on the screen. */
    @Nullable
    String page() {
        return page;
    }

    @Nullable
    ShopEvent pageEvent() {
        return pageEvent;
    }

    @Nullable
    ShopEvent purchase() {
        return purchase;
    }

    @Nullable
    ShopEvent refund() {
        return refund;
    }
}
