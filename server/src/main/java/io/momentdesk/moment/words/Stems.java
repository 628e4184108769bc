package io.momentdesk.moment.words;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The stemmer of a language. A stemmer keeps state, so each text takes its own. */
final class Stems {

    private static final Map<String, Supplier<UnaryOperator<String>>> BY_LANGUAGE = Map.of("en", Stems::english);

    private Stems() {}

    static UnaryOperator<String> of(String language) {
        return BY_LANGUAGE.getOrDefault(language, UnaryOperator::identity).get();
    }

    private static UnaryOperator<String> english() {
        SnowballStemmer stemmer = new EnglishStemmer();
        return word -> {
            if (word.length() < 3) {
                return word;
            }
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        };
    }
}
