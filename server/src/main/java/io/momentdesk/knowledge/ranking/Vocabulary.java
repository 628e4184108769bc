package io.momentdesk.knowledge.ranking;

import io.momentdesk.moment.WordReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that the texts of an index have, and in how many of them. */
final class Vocabulary {

    static final String OFF_TOPIC = "off_topic.";

    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Double> tells = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private int count;
    private @Nullable Slips slips;

    void add(Set<String> terms) {
        count++;
        terms.forEach(term -> texts.merge(term, 1, Integer::sum));
    }

    void spelled(WordReader.Word word) {
        stems.putIfAbsent(word.surface(), word.stem());
    }

    void complete() {
        slips = new Slips(stems);
        texts.forEach((term, with) -> tells.put(term, tells(with)));
    }

    boolean knows(String term) {
        return texts.containsKey(term);
    }

    /** The stem of the word that was meant by one that no text has. */
    @Nullable
    String meant(String word) {
        String known = stems.get(word);
        return known != null || slips == null ? known : slips.stemOf(word);
    }

    /** What a word tells that one text has: scores grow with it, and it with the number of texts. */
    double rare() {
        return tells(1);
    }

    /** The rarer, the more it tells. */
    double tells(String term) {
        Double known = tells.get(term);
        return known == null ? tells(0) : known;
    }

    private double tells(int with) {
        return Math.log(1 + (count - with + 0.5) / (with + 0.5));
    }
}
