package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeStore.Texts;
import io.momentdesk.site.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
        Texts shipped = new ShippedKnowledge().texts();
        print("shipped, " + shipped.faq().size() + " articles", new SiteKnowledge("", shipped));
        List<FaqArticle> many = new ArrayList<>();
        for (int i = 0; many.size() < 5_000; i++) {
            FaqArticle one = shipped.faq().get(i % shipped.faq().size());
            many.add(new FaqArticle(
                    one.id() + i,
                    one.locale(),
                    one.moments(),
                    one.question() + " " + i,
                    one.answer(),
                    one.keywords(),
                    i));
        }
        print("5,000 articles", new SiteKnowledge("", new Texts(many, List.of())));
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
            knowledge.faq(request);
            nanos[i] = System.nanoTime() - before;
        }
        return nanos;
    }
}
