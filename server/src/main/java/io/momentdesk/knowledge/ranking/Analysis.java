package io.momentdesk.knowledge.ranking;

import io.momentdesk.moment.WordReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How texts become terms, in each language its own way: stems, meanings, and parts of words, which forgive slips and missing marks. */
public final class Analysis {

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 4;
    private static final int MOST_WORDS = 400;
    /** Whichever it is, it says as much as another. */
    private static final String NUMBER = Synonyms.SIGN + "number";

    /** The tag of a language that is not known. */
    private static final String UNKNOWN = "und";

    private static final Analyzer PLAIN = analyzer(false);
    private static final Analyzer PARTS = analyzer(true);

    private final WordReader reader;
    private final Map<String, Synonyms> synonyms = new ConcurrentHashMap<>();
    private final Map<String, Phrases> elsewhere = new ConcurrentHashMap<>();

    public Analysis(WordReader reader) {
        this.reader = reader;
    }

    /** @param said as it was written, for showing */
    record Term(String text, String said) {}

    /** The one that a question is asked in, among those that there are texts in. @param own the asker's, when nothing tells or several may be meant */
    public String languageOf(String text, String own, Set<String> written) {
        List<String> heard = text.isBlank() ? List.of(own) : reader.languages(text, own);
        if (heard.contains(own) || !reader.knows(own)) {
            return own;
        }
        return heard.stream().filter(written::contains).findFirst().orElse(heard.getFirst());
    }

    Synonyms synonyms(String language) {
        String known = reader.knows(language) ? language : UNKNOWN;
        return synonyms.computeIfAbsent(known, each -> Synonyms.of(each, reader));
    }

    /** What no desk answers, in this language. */
    Phrases elsewhere(String language) {
        return elsewhere.computeIfAbsent(reader.knows(language) ? language : UNKNOWN, each -> Elsewhere.of(each, this));
    }

    WordReader reader() {
        return reader;
    }

    List<WordReader.Word> words(String language, String text) {
        List<WordReader.Word> words = reader.knows(language)
                ? reader.words(language, text)
                : tokens(PLAIN, text).stream()
                        .map(word -> new WordReader.Word(word, word, null))
                        .toList();
        return words.stream()
                .limit(MOST_WORDS)
                .map(word -> isNumber(word.surface()) ? new WordReader.Word(word.surface(), NUMBER, null) : word)
                .toList();
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** Stems and meanings. */
    List<Term> terms(String language, String text) {
        return terms(language, words(language, text));
    }

    List<Term> terms(String language, List<WordReader.Word> words) {
        Synonyms same = synonyms(language);
        List<Term> terms = new ArrayList<>();
        for (WordReader.Word word : words) {
            terms.add(new Term(word.stem(), word.surface()));
            if (word.verb() != null) {
                terms.add(new Term(word.verb(), word.surface()));
            }
        }
        terms.addAll(meanings(same, words));
        return terms;
    }

    /** What the words mean as they stand there; by their stems only where no word as it stands has a meaning. */
    private static List<Term> meanings(Synonyms same, List<WordReader.Word> words) {
        BitSet told = new BitSet();
        List<Term> meanings = new ArrayList<>();
        List<String> surfaces = words.stream().map(WordReader.Word::surface).toList();
        List<String> stems = words.stream().map(WordReader.Word::stem).toList();
        read(same.over(new Terms(surfaces)), (meaning, from, to) -> {
            told.set(from, to);
            meanings.add(new Term(meaning, String.join(" ", surfaces.subList(from, to))));
        });
        read(same.overStems(new Terms(stems)), (meaning, from, to) -> {
            if (to - from > 1 || !told.get(from)) {
                Term term = new Term(meaning, String.join(" ", surfaces.subList(from, to)));
                if (!meanings.contains(term)) {
                    meanings.add(term);
                }
            }
        });
        return meanings;
    }

    private interface Found {
        void meaning(String meaning, int from, int to);
    }

    private static void read(TokenStream words, Found found) {
        try (TokenStream stream = words) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.charAt(0) == Synonyms.SIGN) {
                    found.meaning(term.toString(), offset.startOffset(), offset.endOffset());
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two words side by side, for "send back" is neither "send" nor "back". */
    static List<String> pairs(List<WordReader.Word> words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1).stem() + ' ' + words.get(i).stem());
        }
        return pairs;
    }

    /** What sentences say, whatever the language. Keywords are sentences of their own. */
    Map<String, Double> concepts(String language, String text) {
        return reader.concepts(language, text);
    }

    List<String> parts(List<WordReader.Word> words, UnaryOperator<String> of) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(of.apply(word.surface())).append(' '));
        return tokens(PARTS, text.toString());
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        LinkedHashMap<String, Boolean> terms = new LinkedHashMap<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (terms.size() < MOST_WORDS && stream.incrementToken()) {
                terms.put(term.toString(), true);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(terms.keySet());
    }

    private static Analyzer analyzer(boolean parts) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
                return new TokenStreamComponents(
                        words, parts ? new NGramTokenFilter(folded, SHORTEST_PART, LONGEST_PART, false) : folded);
            }
        };
    }
}
