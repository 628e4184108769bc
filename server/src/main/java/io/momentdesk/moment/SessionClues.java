package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor did since they came: how they arrived, what they looked at, what lies in the cart. What only stands in for an order
 * (a page that confirms one, a purchase) points at the order that it is about, if we know it, and says nothing of where that order stands.
 */
final class SessionClues {

    private static final Duration LONG_LOOK = Duration.ofSeconds(45);

    private final Clues clues;
    private final Instant now;
    private final OrderMeant meant;
    private final SessionTrace trace;
    private @Nullable Integer onScreen;

    private SessionClues(Session session, Instant now, List<Order> orders, Clues clues) {
        this.clues = clues;
        this.now = now;
        this.meant = new OrderMeant(orders, clues);
        this.trace = new SessionTrace(session.events(), meant, now, clues);
    }

    static void read(Session session, Instant now, List<Order> orders, Clues clues) {
        SessionClues reading = new SessionClues(session, now, orders, clues);
        reading.arrival(session.arrival());
        reading.page();
        reading.browsing();
        reading.buying();
        reading.purchase();
        reading.refund();
    }

    private void arrival(Arrival arrival) {
        var settings = clues.rules().settings();
        double left = Math.max(settings.arrivalLeast(), 1 - settings.arrivalFade() * Math.max(0, trace.counted() - 1));
        String code = Arrivals.code(arrival, clues.rules());
        if (code != null) {
            String from = arrival.utm().getOrDefault("source", host(arrival.referrer()));
            clues.add(code, Clue.FITTING_ORDERS, left, Map.of("source", from));
        }
        Integer visit = arrival.visit();
        if (visit != null && visit < 1) {
            clues.ignore("session.arrival.visit", "Visits count from 1, not " + visit);
        } else if (visit != null) {
            String which = visit == 1 ? "visit.first" : "visit.returning";
            clues.add(which, Clue.FITTING_ORDERS, Map.of("count", visit));
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
        String page = trace.page();
        ShopEvent event = trace.pageEvent();
        if (page == null || event == null) {
            return;
        }
        String title = event.page() == null ? null : event.page().title();
        boolean inUse = page.equals("how_to") || page.equals("review_form");
        onScreen = orderOf(page, event);
        if (onScreen != null && !(inUse && meant.isInHand(onScreen))) {
            boolean bought = page.equals("cart") || page.equals("checkout");
            point(bought ? "session.purchase_of" : "page." + page + "_of", onScreen);
            return;
        }
        int known = onScreen != null ? onScreen : inUse ? Clue.ORDERS_IN_HAND : Clue.FITTING_ORDERS;
        int about = page.equals("confirmation") ? Clue.UNKNOWN_ORDER : known;
        clues.add("page." + page, about, Map.of("title", title == null ? "" : title));
        boolean looksLong = event.at() != null && event.at().plus(LONG_LOOK).isBefore(now);
        addIf(page.equals("product") && looksLong && trace.products() < 2, "session.long_look");
    }

    private @Nullable Integer orderOf(String page, ShopEvent event) {
        return switch (page) {
            case "confirmation" -> made(event);
            case "order_status", "help", "account" -> meant.named(event);
            case "how_to", "review_form" -> meant.holding(event);
            case "cart", "checkout" -> meant.boughtSince(event);
            default -> null;
        };
    }

    private @Nullable Integer made(ShopEvent event) {
        Integer named = meant.named(event);
        return named == null ? meant.madeIn(event, now) : named;
    }

    private void point(String code, int order) {
        clues.pointAt(code, order, 1, Map.of("order", meant.number(order)));
    }

    private void browsing() {
        addIf(trace.has("search") || trace.has("page.search"), "session.searched");
        addIf(trace.has("page.compare"), "session.compared");
        addIf(trace.has("page.reviews"), "session.read_reviews");
        if (trace.products() > 2) {
            clues.add("session.several_products", Clue.FITTING_ORDERS, Map.of("count", trace.products()));
        }
    }

    private void buying() {
        addIf(trace.has("add_to_wishlist"), "session.wishlist");
        boolean isOrderedUnpaid = meant.isAnyUnbought();
        addIf(trace.hasCart() && !isOrderedUnpaid, "session.cart");
        addIf(trace.has("begin_checkout") && !isOrderedUnpaid, "session.checkout");
        addIf(trace.has("add_payment_info"), "session.payment_info");
        addIf(trace.has("payment_failed"), "session.payment_failed");
    }

    private void purchase() {
        ShopEvent event = trace.purchase();
        Integer order = event == null ? null : made(event);
        if (event != null && order == null) {
            clues.add("session.purchase", Clue.UNKNOWN_ORDER, Map.of());
            if (meant.knowsSome()) {
                clues.add("order.another_made", Clue.UNKNOWN_ORDER, Map.of());
            }
        } else if (order != null && !order.equals(onScreen)) {
            point("session.purchase_of", order);
        }
        Integer confirmed = order == null && "confirmation".equals(trace.page()) ? onScreen : order;
        if (confirmed != null && meant.awaitsPayment(confirmed, now) && !trace.has("payment_failed")) {
            clues.add("session.purchase", confirmed, Map.of());
        }
    }

    private void refund() {
        ShopEvent event = trace.refund();
        Integer order = event == null ? null : meant.named(event);
        if (order != null) {
            point("session.refund_of", order);
        } else {
            addIf(event != null, "session.refund");
        }
    }

    private void addIf(boolean happened, String code) {
        if (happened) {
            clues.add(code, Clue.FITTING_ORDERS, Map.of());
        }
    }
}
