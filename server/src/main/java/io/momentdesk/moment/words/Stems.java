package io.momentdesk.moment.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The stemmer of a language. A stemmer keeps state, so each text takes its own. */
final class Stems {

    private static final int SHORTEST = 3;
    private static final Map<String, Supplier<UnaryOperator<String>>> BY_LANGUAGE = Map.of(
            "en", Stems::english,
            "fa", () -> by(new OneWord(), PersianStemFilter::new),
            "ar", () -> by(new OneWord(), ArabicStemFilter::new),
            "lv", () -> by(new OneWord(), LatvianStemFilter::new));

    private Stems() {}

    static UnaryOperator<String> of(String language) {
        return BY_LANGUAGE.getOrDefault(language, UnaryOperator::identity).get();
    }

    private static UnaryOperator<String> english() {
        SnowballStemmer stemmer = new EnglishStemmer();
        return word -> {
            if (word.length() < SHORTEST) {
                return word;
            }
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        };
    }

    private interface Filter {
        TokenStream over(TokenStream words);
    }

    private static UnaryOperator<String> by(OneWord word, Filter filter) {
        TokenStream stems = filter.over(word);
        return surface -> {
            if (surface.length() < SHORTEST) {
                return surface;
            }
            word.term.setEmpty().append(surface);
            try {
                stems.incrementToken();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return word.term.length() < SHORTEST ? surface : word.term.toString();
        };
    }

    /** Lucene's filters read streams of words; this one always has the word that was put into it. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
