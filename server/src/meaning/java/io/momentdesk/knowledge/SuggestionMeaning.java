package io.momentdesk.knowledge;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.momentdesk.knowledge.SuggestionQuality.Asked;
import io.momentdesk.knowledge.SuggestionQuality.Tally;
import io.momentdesk.knowledge.Suggestions.SuggestedFaq;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.knowledge.item.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a small sentence-embedding model from a Maven artifact would add to the ranking: with words only, with the model only, and both.
 * The model knows English; there is none for the other languages.
 */
final class SuggestionMeaning {

    private static final String LANGUAGE = "en";
    private static final int SHOWN = 10;
    /** As is usual in reciprocal rank fusion of short lists. */
    private static final double SMOOTHED = 5;

    private final AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    private final Map<String, List<float[]>> ways = new HashMap<>();
    private final Map<String, SuggestedFaq> articles = new HashMap<>();

    private SuggestionMeaning(List<Item> items) {
        for (Item item : items) {
            Wording wording = Objects.requireNonNull(item.texts().get(LANGUAGE));
            ways.put(
                    item.id(),
                    Stream.concat(Stream.of(wording.head(), wording.body()), wording.asked().stream())
                            .map(this::vector)
                            .toList());
            articles.put(item.id(), new SuggestedFaq(item.id(), wording.head(), wording.body(), 1, List.of()));
        }
    }

    private float[] vector(String text) {
        return model.embed(text).content().vector();
    }

    private List<SuggestedFaq> byMeaning(SuggestionRequest request) {
        float[] asked = vector(request.words());
        Map<String, Double> near = new HashMap<>();
        ways.forEach((id, vectors) -> near.put(
                id, vectors.stream().mapToDouble(each -> cosine(asked, each)).max().orElse(0)));
        return first(near);
    }

    private List<SuggestedFaq> first(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(each -> Objects.requireNonNull(articles.get(each.getKey())))
                .toList();
    }

    private static double cosine(float[] one, float[] other) {
        double same = 0;
        double length = 0;
        double otherLength = 0;
        for (int i = 0; i < one.length; i++) {
            same += one[i] * other[i];
            length += one[i] * one[i];
            otherLength += other[i] * other[i];
        }
        return same / Math.sqrt(length * otherLength);
    }

    private List<SuggestedFaq> both(List<SuggestedFaq> one, List<SuggestedFaq> other) {
        Map<String, Double> scores = new HashMap<>();
        for (List<SuggestedFaq> list : List.of(one, other)) {
            for (int i = 0; i < list.size(); i++) {
                scores.merge(list.get(i).id(), 1 / (SMOOTHED + i), Double::sum);
            }
        }
        return first(scores);
    }

    public static void main(String[] args) throws IOException {
        List<Item> items = new ShippedKnowledge()
                .items().stream().filter(item -> item.kind() == Kind.FAQ).toList();
        Function<SuggestionRequest, List<SuggestedFaq>> words = ShippedAnswers.all();
        long before = System.nanoTime();
        SuggestionMeaning meaning = new SuggestionMeaning(items);
        System.out.printf("model read and texts turned into vectors in %.1f s%n", (System.nanoTime() - before) / 1e9);
        Map<String, Tally> tallies = new HashMap<>();
        List<Double> times = new ArrayList<>();
        for (Asked question : SuggestionQuality.questions()) {
            if (question.locale().equals(LANGUAGE)) {
                SuggestionRequest request = SuggestionQuality.request(question);
                List<SuggestedFaq> byWords = words.apply(request);
                long asked = System.nanoTime();
                List<SuggestedFaq> byMeaning = meaning.byMeaning(request);
                times.add((System.nanoTime() - asked) / 1e6);
                String half = question.part().toString();
                tallies.computeIfAbsent("words, " + half, any -> new Tally()).add(question, byWords);
                tallies.computeIfAbsent("model, " + half, any -> new Tally()).add(question, byMeaning);
                tallies.computeIfAbsent("both, " + half, any -> new Tally())
                        .add(question, meaning.both(byWords, byMeaning));
            }
        }
        tallies.forEach((name, tally) -> System.out.println("meaning, " + name + ": " + tally));
        times.sort(null);
        System.out.printf("a question: median %.1f ms, p99 %.1f ms%n", times.get(times.size() / 2), times.get(times.size() * 99 / 100));
    }
}
