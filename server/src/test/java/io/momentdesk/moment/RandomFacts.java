package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.Kind;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.commerce.Order.Payment;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.Order.Status;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Facts as no shop would send them, and as some do: each field may be missing, odd, or contradict the others. The same seed gives the same ones. */
final class RandomFacts {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "where is my order",
            "سفارش من کجاست",
            "وين طلبي ١٠٠١",
            "kur ir mans pasūtījums 1001",
            "it is broken",
            "#1001",
            "9007199254740993",
            "\u202e\u0000\u200f",
            "💥".repeat(300),
            "((((",
            "Où est mon colis",
            "not not not arrived");
    private static final List<String> NAMES = List.of(
            "page_view",
            "view_item",
            "search",
            "add_to_cart",
            "remove_from_cart",
            "begin_checkout",
            "payment_failed",
            "purchase",
            "refund",
            "",
            "ADD_TO_CART",
            "x.y");
    private static final List<String> URLS = List.of(
            "https://shop.example/",
            "https://shop.example/cart",
            "/p/7?order=1001",
            "not a url %zz",
            "",
            "javascript:1",
            "/thanks/1001");

    private final Random random;
    private final Instant now;

    RandomFacts(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now;
    }

    Facts next() {
        Session session = random.nextInt(8) == 0
                ? Session.EMPTY
                : new Session(
                        new Arrival(maybe(() -> any(URLS)), utm(), maybe(() -> random.nextInt(5) - 1)),
                        some(8, this::event));
        return new Facts(
                now,
                maybe(() -> any(List.of("en", "fa", "ar-EG", "lv", "xx", "", "zz_ZZ"))),
                session,
                some(6, this::order),
                some(3, () -> any(TEXTS)),
                maybe(() -> any(List.of("", "AMOT", "smot", "returns", "???"))),
                maybe(() -> any(List.of("1001", "#1002", "", "7777"))));
    }

    private ShopEvent event() {
        Page page = maybe(() -> new Page(
                maybe(() -> any(URLS)),
                maybe(() -> any(TEXTS)),
                maybe(() -> any(Page.TYPES)),
                maybe(() -> any(List.of("7", "8", ""))),
                maybe(() -> any(URLS))));
        Map<String, Object> data = new HashMap<>();
        if (random.nextBoolean()) {
            data.put("value", any(List.<Object>of(-1, 0, 1e308, Double.NaN, "ten", List.of(1))));
            data.put("transaction_id", any(List.<Object>of("1001", 1002, List.of(), "")));
            data.put("items", any(List.<Object>of(List.of(), "none", List.of(Map.of("item_id", 7)))));
        }
        return new ShopEvent(maybe(this::time), any(NAMES), page, Map.copyOf(data));
    }

    private Order order() {
        OrderTimes times = new OrderTimes(
                maybe(this::time),
                maybe(this::time),
                maybe(this::time),
                maybe(this::time),
                maybe(this::time),
                maybe(this::time),
                maybe(this::time),
                maybe(this::time),
                maybe(this::time),
                maybe(this::time));
        return new Order(
                any(List.of("1001", "1002", "1003", "9007199254740993", "?", " ")),
                times,
                maybe(() -> any(List.of(Payment.values()))),
                maybe(() -> any(List.of(Status.values()))),
                maybe(() -> any(List.of(Shipment.values()))),
                maybe(() -> random.nextInt(9) - 2),
                maybe(() -> any(URLS)),
                some(3, this::item),
                null);
    }

    private Item item() {
        return new Item(
                maybe(() -> any(List.of("7", "8", ""))),
                maybe(() -> any(TEXTS)),
                maybe(() -> any(List.of(Kind.values()))),
                maybe(random::nextBoolean));
    }

    private Map<String, String> utm() {
        return random.nextBoolean()
                ? Map.of()
                : Map.of(
                        "source", any(List.of("instagram", "", "google")), "medium", any(List.of("cpc", "email", " ")));
    }

    /** Mostly of the last weeks, at times of tomorrow, at times of no age at all. */
    private Instant time() {
        return switch (random.nextInt(12)) {
            case 0 -> Instant.EPOCH;
            case 1 -> now.plus(Duration.ofDays(400));
            case 2 -> now.plus(Duration.ofMinutes(60));
            case 3 -> Instant.parse("2200-12-31T23:59:59Z");
            default -> now.minus(Duration.ofHours(random.nextInt(24 * 90)));
        };
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(one.get());
        }
        return List.copyOf(some);
    }

    private <T> @Nullable T maybe(Supplier<T> one) {
        return random.nextInt(3) == 0 ? null : one.get();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
