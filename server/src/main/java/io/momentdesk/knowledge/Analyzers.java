package io.momentdesk.knowledge;

import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How texts become terms: each language its own way, and all languages by parts of words, which forgives slips and missing marks. */
final class Analyzers {

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 4;

    private static final Map<String, Analyzer> BY_LANGUAGE = Map.of(
            "en", new EnglishAnalyzer(),
            "fa", new PersianAnalyzer(),
            "ar", new ArabicAnalyzer(),
            "lv", new LatvianAnalyzer());
    private static final Analyzer OTHER = new StandardAnalyzer();

    static final Analyzer PARTS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, new NGramTokenFilter(folded, SHORTEST_PART, LONGEST_PART, false));
        }
    };

    private Analyzers() {}

    static String language(String locale) {
        return Locale.forLanguageTag(locale.replace('_', '-')).getLanguage();
    }

    static Analyzer of(String locale) {
        return BY_LANGUAGE.getOrDefault(language(locale), OTHER);
    }
}
