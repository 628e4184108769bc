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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How long a decision takes with 50 events and 5 orders, in microseconds, by words and by rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionTimes {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Map<String, List<String>> WORDS = Map.of(
            "none",
            List.of(),
            "English",
            List.of("Hi, where is my parcel? I ordered the lamp a week ago and it has not arrived yet"),
            "Persian",
            List.of("سلام، سفارشم کجاست؟ هفته پیش یه چراغ خواب خریدم و هنوز نرسیده"),
            "Arabic",
            List.of("مرحبا، وين طلبي؟ طلبت اللمبة من أسبوع ولسه ما وصلت لعندي"),
            "Latvian",
            List.of("Labdien, kur ir mans sūtījums? Pasūtīju lampu pirms nedēļas un tā vēl nav pienākusi"),
            "characters4000",
            List.of("where is the parcel with the lamp that I have not got yet, ".repeat(67)));

    @Param({"none", "English", "Persian", "Arabic", "Latvian", "characters4000"})
    public String words = "none";

    /** The product's, or with them a site's own: twenty rules with conditions and ten types of pages. */
    @Param({"product", "own"})
    public String rules = "product";

    private Moments moments = new Moments();
    private Facts facts = new Facts(NOW, "en", session(), orders(), List.of(), null, null);

    @Setup
    public void prepare() {
        moments = rules.equals("own") ? withOwnRules() : new Moments();
        facts = new Facts(NOW, "en", session(), orders(), WORDS.get(words), null, null);
    }

    @Benchmark
    public Decision decide() {
        return moments.decide(facts);
    }

    public static void main(String[] args) throws RunnerException {
        print(options().param("rules", "product"));
        print(options().param("rules", "own").param("words", "none", "English"));
    }

    private static ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .include("^" + DecisionTimes.class.getName() + "\\.decide$")
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xmx384m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT);
    }

    private static void print(ChainedOptionsBuilder options) throws RunnerException {
        for (RunResult result : new Runner(options.build()).run()) {
            Statistics times = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    "decision, words: %s, rules: %s: median %.1f µs, mean %.1f µs, p99 %.1f µs (%d decisions)%n",
                    result.getParams().getParam("words"),
                    result.getParams().getParam("rules"),
                    times.getPercentile(50),
                    times.getMean(),
                    times.getPercentile(99),
                    times.getN());
        }
    }

    /** Twenty rules with conditions, two of them about every order, and ten types of pages. */
    private static Moments withOwnRules() {
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
                    "100" + i, times, null, null, null, null, null, List.of(new Item("7" + i, "Bedside lamp " + i)), null));
        }
        return orders;
    }
}
