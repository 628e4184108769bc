package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.moment.own.RulesReader;
import io.momentdesk.moment.rules.RuleFiles;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How long a decision takes with 50 events and 5 orders: each is timed by itself, after as many again to warm up. */
final class DecisionTimes {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int TIMES = 50_000;

    private final Moments moments;
    private final PrintStream out;

    DecisionTimes(Moments moments, PrintStream out) {
        this.moments = moments;
        this.out = out;
    }

    void all() {
        print("without words", List.of());
        print(
                "with words",
                List.of("Hi, where is my parcel? I ordered the lamp a week ago and it has not arrived yet"));
        print("with Persian words", List.of("سلام، سفارشم کجاست؟ هفته پیش یه چراغ خواب خریدم و هنوز نرسیده"));
        print("with Arabic words", List.of("مرحبا، وين طلبي؟ طلبت اللمبة من أسبوع ولسه ما وصلت لعندي"));
        print(
                "with Latvian words",
                List.of("Labdien, kur ir mans sūtījums? Pasūtīju lampu pirms nedēļas un tā vēl nav pienākusi"));
        print(
                "with 4,000 characters",
                List.of("where is the parcel with the lamp that I have not got yet, ".repeat(67)));
    }

    /** Twenty rules with conditions, two of them about every order, and ten types of pages. */
    static Moments withOwnRules() {
        ArrayNode rules = JsonMapper.shared().createArrayNode();
        ArrayNode pages = JsonMapper.shared().createArrayNode();
        for (int i = 0; i < 20; i++) {
            boolean order = i % 10 == 0;
            String when = order
                    ? "order.daysSinceDelivered > " + i + " && order.titles.exists(t, t.contains('lamp'))"
                    : "cart.value > " + i + ".0 && page.type == 'product' && !('words.price' in facts)";
            ObjectNode rule =
                    rules.addObject().put("id", "r" + i).put("when", when).put("text", "x");
            rule.put("about", order ? "order" : "visit").putObject("weights").put("FMOT", 0.1);
        }
        for (int i = 0; i < 10; i++) {
            pages.addObject().put("pattern", "/area-" + i + "/*").put("type", "help");
        }
        ObjectNode document = JsonMapper.shared().createObjectNode();
        document.set("rules", rules);
        document.set("pages", pages);
        return new Moments(RulesReader.read(document, RuleFiles.bundled(), 1));
    }

    private void print(String name, List<String> words) {
        Facts facts = new Facts(NOW, "en", session(), orders(), words, null, null);
        int times = words.isEmpty() || words.getFirst().length() < 1_000 ? TIMES : TIMES / 20;
        run(facts, times);
        long[] nanos = run(facts, times);
        Arrays.sort(nanos);
        out.printf(
                "decision %s: median %.1f µs, p99 %.1f µs%n",
                name, nanos[times / 2] / 1_000.0, nanos[times * 99 / 100] / 1_000.0);
    }

    private long[] run(Facts facts, int times) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            moments.decide(facts);
            nanos[i] = System.nanoTime() - before;
        }
        return nanos;
    }

    private static Session session() {
        List<ShopEvent> events = new ArrayList<>();
        String[] names = {"page_view", "view_item", "search", "add_to_cart", "view_cart"};
        for (int i = 0; i < 50; i++) {
            Page page = new Page(
                    "https://shop.example/p/" + i, "Lamp " + i, i % 3 == 0 ? "product" : "category", "" + i, null);
            events.add(new ShopEvent(
                    NOW.minusSeconds(3_000 - i * 50L), names[i % names.length], page, Map.of("value", i)));
        }
        return new Session(
                new Arrival("https://www.google.com/", Map.of("source", "instagram", "medium", "cpc"), 2), events);
    }

    private static List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Instant placed = NOW.minus(Duration.ofDays(10L * i + 3));
            Instant delivered = i == 0 ? null : placed.plus(Duration.ofDays(4));
            OrderTimes times =
                    new OrderTimes(placed, placed, placed.plusSeconds(9_000), null, delivered, null, null, null, null);
            orders.add(new Order(
                    "100" + i, times, null, null, null, null, null, List.of(new Item("7" + i, "Bedside lamp " + i))));
        }
        return orders;
    }
}
