package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.ranking.Usefulness;
import io.momentdesk.site.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long a search for answers takes, among what the product ships with and among 5,000 articles. */
final class SuggestionTimes {

    private static final int TIMES = 20_000;
    private static final List<String> WORDS = List.of(
            "where is my parcel",
            "any discount",
            "it does not switch on",
            "how do I clean it",
            "which one should I take",
            "");

    private SuggestionTimes() {}

    public static void main(String[] args) {
        List<Item> shipped = new ShippedKnowledge()
                .items().stream().filter(item -> item.kind() == Kind.FAQ).toList();
        print("shipped, " + shipped.size() + " articles", knowledge(shipped));
        List<Item> many = new ArrayList<>();
        for (int i = 0; many.size() < 5_000; i++) {
            Item one = shipped.get(i % shipped.size());
            many.add(new Item(one.kind(), one.id() + i, one.scope(), one.texts()));
        }
        long before = System.nanoTime();
        SiteKnowledge all = knowledge(many);
        System.out.printf(
                "5,000 articles in %s built in %.0f ms%n",
                many.getFirst().texts().keySet(), (System.nanoTime() - before) / 1e6);
        print("5,000 articles", all);
    }

    static SiteKnowledge knowledge(List<Item> items) {
        List<Held> held = items.stream()
                .map(item -> new Held(item, 1, false, Instant.EPOCH, Editor.PRODUCT))
                .toList();
        return SiteKnowledge.nothing().with(1, held, Set.of());
    }

    private static void print(String name, SiteKnowledge knowledge) {
        run(knowledge);
        long[] nanos = run(knowledge);
        Arrays.sort(nanos);
        System.out.printf(
                "suggestion, %s: median %.0f µs, p99 %.0f µs%n",
                name, nanos[TIMES / 2] / 1e3, nanos[TIMES * 99 / 100] / 1e3);
    }

    private static long[] run(SiteKnowledge knowledge) {
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            Moment moment = Moment.values()[i % 6];
            SuggestionRequest request =
                    new SuggestionRequest("demo", moment, WORDS.get(i % WORDS.size()), "en", 5, Map.of());
            long before = System.nanoTime();
            knowledge.faq(request, Usefulness.UNKNOWN, any -> true);
            nanos[i] = System.nanoTime() - before;
        }
        return nanos;
    }
}
