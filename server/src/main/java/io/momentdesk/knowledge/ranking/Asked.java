package io.momentdesk.knowledge.ranking;

import io.momentdesk.moment.WordReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question taken apart into what is looked for, with slips mended by the words that the texts have. */
final class Asked {

    /** Lucene refuses more than 1,024 clauses in all. */
    private static final int MOST_TERMS = 60;

    private static final int MOST_PARTS = 240;
    private static final int SHORT = 3;

    /** @param weight 1, or less for what was said before or had to be mended */
    record Wanted(double weight, String said, boolean earlier) {

        Wanted or(Wanted other) {
            return weight >= other.weight ? this : other;
        }
    }

    /** A word of the question, with all that would be found for it. */
    record Unit(String said, String stem, List<String> terms) {}

    private final Map<String, Wanted> terms = new LinkedHashMap<>();
    private final Map<String, Wanted> concepts = new HashMap<>();
    private final Map<String, Double> parts = new LinkedHashMap<>();
    private final Map<String, Double> pairs = new LinkedHashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private boolean offTopic;
    private final Analysis analysis;
    private final Vocabulary vocabulary;
    private final Weights weights;

    Asked(Question question, Analysis analysis, Vocabulary vocabulary, Weights weights) {
        this.analysis = analysis;
        this.vocabulary = vocabulary;
        this.weights = weights;
        read(question.language(), question.words(), 1, false);
        double weight = 1;
        for (String before : question.earlier()) {
            weight *= weights.earlier();
            read(question.language(), before, weight, true);
        }
        keepWhatTells();
    }

    /** Of a long story not its beginning is looked for, but what tells most of it. */
    private void keepWhatTells() {
        Set<String> kept = terms.keySet().stream()
                .sorted(Comparator.comparingDouble(this::tells).reversed())
                .limit(MOST_TERMS)
                .collect(Collectors.toSet());
        terms.keySet().retainAll(kept);
    }

    private double tells(String term) {
        Wanted wanted = terms.get(term);
        return wanted == null || !vocabulary.knows(term) ? 0 : wanted.weight() * vocabulary.tells(term);
    }

    private void read(String language, String text, double weight, boolean earlier) {
        List<WordReader.Word> words = new ArrayList<>();
        for (WordReader.Word word : analysis.words(language, text)) {
            String meant = mended(word);
            words.add(meant == null ? word : new WordReader.Word(word.surface(), meant, word.verb()));
        }
        List<Analysis.Term> found = analysis.terms(language, words);
        found.forEach(term -> terms.merge(term.text(), new Wanted(weight, term.said(), earlier), Wanted::or));
        analysis.concepts(language, text).forEach((code, sure) -> {
            if (!code.startsWith(Vocabulary.OFF_TOPIC)) {
                concepts.merge(code, new Wanted(weight * sure, text, earlier), Wanted::or);
            } else if (!earlier) {
                offTopic = true;
            }
        });
        Analysis.pairs(words).stream()
                .limit(MOST_TERMS - pairs.size())
                .forEach(pair -> pairs.merge(pair, weight, Math::max));
        if (!earlier) {
            analysis.parts(words, word -> word).stream()
                    .limit(MOST_PARTS)
                    .forEach(part -> parts.merge(part, weight, Math::max));
            units(words, found);
        }
    }

    private @Nullable String mended(WordReader.Word word) {
        boolean fine = vocabulary.knows(word.stem()) || word.surface().length() <= SHORT;
        return fine ? null : vocabulary.meant(word.surface());
    }

    private void units(List<WordReader.Word> words, List<Analysis.Term> all) {
        for (WordReader.Word word : words) {
            List<String> found = all.stream()
                    .filter(term -> term.text().equals(word.stem())
                            || term.text().equals(word.verb())
                            || (term.text().charAt(0) == Synonyms.SIGN && says(term.said(), word.surface())))
                    .map(Analysis.Term::text)
                    .toList();
            units.add(new Unit(word.surface(), word.stem(), found));
        }
    }

    private static boolean says(String said, String word) {
        return said.equals(word)
                || said.startsWith(word + ' ')
                || said.endsWith(' ' + word)
                || said.contains(' ' + word + ' ');
    }

    Map<String, Wanted> terms() {
        return terms;
    }

    Map<String, Wanted> concepts() {
        return concepts;
    }

    Map<String, Double> parts() {
        return parts;
    }

    Map<String, Double> pairs() {
        return pairs;
    }

    List<Unit> units() {
        return units;
    }

    /** Whether it speaks of something that is no shop's business. */
    boolean isOffTopic() {
        return offTopic;
    }

    boolean isEmpty() {
        return terms.isEmpty() && concepts.isEmpty() && parts.isEmpty();
    }
}
