package io.momentdesk.moment;

import io.momentdesk.moment.rules.RuleFiles;
import io.momentdesk.moment.words.Lexicon;
import io.momentdesk.moment.words.Match;
import io.momentdesk.moment.words.Speech;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How words are read, for those who look for the same words elsewhere: one spelling, one stem, one meaning a word. */
public final class WordReader {

    private static final double HINTED = 0.5;

    private final Map<String, Lexicon> lexicons;

    public WordReader() {
        this.lexicons = RuleFiles.bundled().lexicons();
    }

    /** @param verb a verb's name and a sign before it, {@code +arrive} or {@code -arrive}, where its forms are known; else null */
    public record Word(
            String surface, String stem, @Nullable String verb) {}

    /** The languages that a text may be in. @param otherwise the one when nothing in it tells */
    public List<String> languages(String text, String otherwise) {
        return new Speech(lexicons, otherwise).languages(text);
    }

    public boolean knows(String language) {
        return lexicons.containsKey(language);
    }

    /** Empty for a language that is not known. */
    public List<Word> words(String language, String text) {
        Lexicon lexicon = lexicons.get(language);
        List<Word> words = new ArrayList<>();
        if (lexicon != null) {
            lexicon.sequence(text)
                    .forEach(word -> words.add(new Word(word.surface(), word.stem(), timeless(word.verb()))));
        }
        return words;
    }

    /** What is said, in whatever language, with how surely it is said: 1, or less for a hint. */
    public Map<String, Double> concepts(String language, String text) {
        Map<String, Double> concepts = new HashMap<>();
        @Nullable Lexicon lexicon = lexicons.get(language);
        for (Match match : lexicon == null ? List.<Match>of() : lexicon.read(text)) {
            concepts.put(match.concept(), match.weak() ? HINTED : 1);
        }
        return concepts;
    }

    /** When it happens is left out. */
    private static @Nullable String timeless(@Nullable String verb) {
        return verb == null || "<>".indexOf(verb.charAt(verb.length() - 1)) < 0
                ? verb
                : verb.substring(0, verb.length() - 1);
    }
}
