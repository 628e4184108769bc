package io.momentdesk.moment;

import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a visitor may have done, each by a name. Order 1001 with product 7 is theirs, and maybe 1002 with product 8; a purchase of this visit was ten minutes ago. */
final class Visits {

    private final Instant now;

    Visits(Instant now) {
        this.now = now;
    }

    Session visit(String name) {
        return switch (name) {
            case "nothing" -> visit();
            case "just bought it" -> visit(cart(13), cart(12), event(10, "purchase", "confirmation", "thanks", null));
            case "bought it, then looked around" ->
                visit(event(10, "purchase", "confirmation", "thanks", null), page(5, "home", "home", null));
            case "bought it, not told" -> visit(cart(13), cart(12), checkout(11));
            case "bought it by its number" -> visit(bought("1001"));
            case "bought another just now" ->
                visit(cart(3), cart(2), event(1, "purchase", "confirmation", "thanks", null));
            case "confirmation page again" -> visit(page(1, "confirmation", "thanks", null));
            case "confirmation page of it again" -> visit(page(1, "confirmation", "thanks/1001", null));
            case "order page" -> visit(page(1, "order_status", "orders", null));
            case "order page of it" -> visit(page(1, "order_status", "orders/1001", null));
            case "its instructions" -> visit(page(1, "how_to", "manual", "7"));
            case "other instructions" -> visit(page(1, "how_to", "manual", "9"));
            case "instructions of 1002" -> visit(page(1, "how_to", "manual", "8"));
            case "review form of 1002" -> visit(page(1, "review_form", "review", "8"));
            case "order page of 1002" -> visit(page(1, "order_status", "account?order=1002", null));
            case "refund of 1002" -> visit(refund(Map.of("transaction_id", "#1002")));
            case "its review form" -> visit(page(1, "review_form", "review", "7"));
            case "help" -> visit(page(1, "help", "help", null));
            case "account" -> visit(page(1, "account", "account", null));
            case "loyalty" -> visit(page(1, "loyalty", "club", null));
            case "refund of it" -> visit(refund(Map.of("transaction_id", "1001")));
            case "a refund" -> visit(refund(Map.of()));
            case "full cart" -> visit(cart(3), page(1, "cart", "cart", null));
            case "checkout" -> visit(cart(3), checkout(1));
            case "payment failed" ->
                visit(cart(3), checkout(2), event(1, "payment_error", "checkout", "checkout", null));
            case "product page" -> visit(event(1, "view_item", "product", "p/9", "9"));
            case "advertisement" ->
                new Session(
                        new Arrival(null, Map.of("source", "instagram", "medium", "paid_social"), 1),
                        List.of(page(1, "home", "home", null)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Session visit(ShopEvent... events) {
        return new Session(Arrival.UNKNOWN, List.of(events));
    }

    private ShopEvent cart(int minutes) {
        return event(minutes, "add_to_cart", "product", "p/7", "7");
    }

    private ShopEvent checkout(int minutes) {
        return event(minutes, "begin_checkout", "checkout", "checkout", null);
    }

    private ShopEvent bought(String number) {
        return new ShopEvent(at(10), "purchase", null, Map.of("transaction_id", number));
    }

    private ShopEvent refund(Map<String, Object> data) {
        return new ShopEvent(at(1), "refund", null, data);
    }

    private ShopEvent page(int minutes, String type, String path, @Nullable String product) {
        return event(minutes, "page_view", type, path, product);
    }

    private ShopEvent event(int minutes, String name, String type, String path, @Nullable String product) {
        return new ShopEvent(
                at(minutes), name, new Page("https://shop.example/" + path, null, type, product, null), Map.of());
    }

    private Instant at(int minutes) {
        return now.minusSeconds(minutes * 60L);
    }
}
