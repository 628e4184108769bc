package io.momentdesk.knowledge;

import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.Wording;
import io.momentdesk.knowledge.ranking.Usefulness;
import io.momentdesk.site.Moment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How long a search for answers takes, among what the product ships with and among many more. */
final class SuggestionTimes {

    private static final int TIMES = 5_000;
    private static final List<Integer> SIZES = List.of(500, 5_000);

    private SuggestionTimes() {}

    public static void main(String[] args) throws IOException {
        List<Item> shipped = new ShippedKnowledge()
                .items().stream().filter(item -> item.kind() == Kind.FAQ).toList();
        print("shipped, " + shipped.size() + " articles", knowledge(shipped));
        for (int size : SIZES) {
            List<Item> many = new ArrayList<>();
            for (int i = 0; many.size() < size; i++) {
                Item one = shipped.get(i % shipped.size());
                many.add(new Item(one.kind(), one.id() + i, one.scope(), one.texts()));
            }
            long before = System.nanoTime();
            SiteKnowledge all = knowledge(many);
            System.out.printf(
                    "%d articles in %s built in %.0f ms%n",
                    size, many.getFirst().texts().keySet(), (System.nanoTime() - before) / 1e6);
            print(size + " articles", all);
            Item edited = many.getFirst();
            Wording wording = edited.texts().get("en");
            Map<String, Wording> texts = new TreeMap<>(edited.texts());
            texts.put("en", new Wording(wording.head() + " Really?", wording.body(), "", List.of(), List.of()));
            long edit = System.nanoTime();
            all.with(2, List.of(held(new Item(edited.kind(), edited.id(), edited.scope(), texts))), Set.of());
            System.out.printf("an edit among %d counts after %.0f ms%n", size, (System.nanoTime() - edit) / 1e6);
        }
    }

    static SiteKnowledge knowledge(List<Item> items) {
        return SiteKnowledge.nothing()
                .with(1, items.stream().map(SuggestionTimes::held).toList(), Set.of());
    }

    private static Held held(Item item) {
        return new Held(item, 1, false, Instant.EPOCH, Editor.PRODUCT);
    }

    private static void print(String name, SiteKnowledge knowledge) throws IOException {
        run(knowledge);
        long[][] nanos = run(knowledge);
        System.out.println(
                "suggestion, " + name + ": " + figures(nanos[0]) + "; on the processor " + figures(nanos[1]));
    }

    private static String figures(long[] nanos) {
        Arrays.sort(nanos);
        return "median %.0f µs, p99 %.0f µs".formatted(nanos[TIMES / 2] / 1e3, nanos[TIMES * 99 / 100] / 1e3);
    }

    /** The questions of the evaluation, in four languages, in every moment: how long each took, and how long it was worked on. */
    private static long[][] run(SiteKnowledge knowledge) throws IOException {
        List<SuggestionQuality.Asked> questions = SuggestionQuality.questions();
        long[] nanos = new long[TIMES];
        long[] worked = new long[TIMES];
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < TIMES; i++) {
            SuggestionQuality.Asked asked = questions.get(i % questions.size());
            SuggestionRequest request =
                    new SuggestionRequest("demo", Moment.values()[i % 6], asked.text(), asked.locale(), 5, Map.of());
            long before = System.nanoTime();
            long workedBefore = thread.getCurrentThreadCpuTime();
            knowledge.faq(request, Usefulness.UNKNOWN, any -> true);
            worked[i] = thread.getCurrentThreadCpuTime() - workedBefore;
            nanos[i] = System.nanoTime() - before;
        }
        return new long[][] {nanos, worked};
    }
}
