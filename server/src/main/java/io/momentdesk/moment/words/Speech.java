package io.momentdesk.moment.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is said in any of the known languages. Which languages a text is in is told by its script first, then by letters and
 * frequent words that only one language has; a mixed text is read in each of its languages, and so is one that might be in several.
 */
public final class Speech {

    private static final int MOST_WORDS = 60;
    private static final double NEARLY = 0.5;

    private final Collection<Lexicon> lexicons;
    private final String language;

    /** @param language the one that a text is taken to be in when nothing in it tells */
    public Speech(Map<String, Lexicon> lexicons, String language) {
        this.lexicons = lexicons.values().stream()
                .sorted(Comparator.comparing(Lexicon::language))
                .toList();
        this.language = language;
    }

    /** What one text says. */
    public final class Heard {

        private final List<Lexicon> languages;
        private final String text;
        private @Nullable Map<Lexicon, Set<String>> stems;

        private Heard(List<Lexicon> languages, String text) {
            this.languages = languages;
            this.text = text;
        }

        /** Every concept once; the surer way to say it counts. */
        public List<Match> matches() {
            if (languages.size() == 1) {
                return languages.getFirst().read(text);
            }
            Map<String, Match> found = new LinkedHashMap<>();
            for (Lexicon lexicon : languages) {
                for (Match match : lexicon.read(text)) {
                    found.merge(match.concept(), match, (one, other) -> one.weak() ? other : one);
                }
            }
            return List.copyOf(found.values());
        }

        /** Whether the text mentions something of this name. */
        public boolean names(String title) {
            if (stems == null) {
                stems = new HashMap<>();
                for (Lexicon lexicon : languages) {
                    stems.put(lexicon, lexicon.stems(text));
                }
            }
            for (Map.Entry<Lexicon, Set<String>> said : stems.entrySet()) {
                for (String stem : said.getKey().stems(title)) {
                    if (!said.getKey().isCommon(stem) && said.getValue().contains(stem)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    public Heard hear(String text) {
        return new Heard(languagesOf(text), text);
    }

    /** The codes of the languages a text may be in; all that it might be in when nothing tells. */
    public List<String> languages(String text) {
        return languagesOf(text).stream().map(Lexicon::language).toList();
    }

    /** The languages a text is in, likeliest first; all that it might be in when nothing tells. */
    List<Lexicon> languagesOf(String text) {
        Map<Lexicon, Double> scores = new HashMap<>();
        Map<String, Integer> scripts = new HashMap<>();
        int words = 0;
        for (String word : Text.plain(text).split("[^\\p{L}\\p{M}\\p{Nd}'\u200c]+", MOST_WORDS + 1)) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0)) && words++ < MOST_WORDS) {
                String script = Character.UnicodeScript.of(word.charAt(0)).name();
                scripts.merge(script, 1, Integer::sum);
                lexicons.forEach(lexicon -> scores.merge(lexicon, hint(lexicon.writing(), word, script), Double::sum));
            }
        }
        int all = words;
        lexicons.forEach(
                lexicon -> scores.computeIfPresent(lexicon, (any, score) -> enough(lexicon, score, scripts, all)));
        List<Lexicon> found = new ArrayList<>();
        scripts.keySet().forEach(script -> found.addAll(likeliest(script, scores)));
        return found.isEmpty() ? fallback() : found.stream().distinct().toList();
    }

    private static double hint(Lexicon.Writing writing, String word, String script) {
        if (!writing.script().equals(script)) {
            return writing.latin().containsKey(word) ? 1 : 0;
        }
        double hint = writing.common().contains(word) ? 1 : 0;
        for (int i = 0; i < word.length(); i++) {
            if (writing.letters().indexOf(word.charAt(i)) >= 0) {
                return hint + 1;
            }
        }
        return hint;
    }

    /** One word in Latin letters may be a word of another language, two hardly. */
    private static double enough(Lexicon lexicon, double score, Map<String, Integer> scripts, int words) {
        boolean typed = !scripts.containsKey(lexicon.writing().script());
        return typed && score < 2 && score < words ? 0 : score;
    }

    private List<Lexicon> likeliest(String script, Map<Lexicon, Double> scores) {
        List<Lexicon> possible = lexicons.stream()
                .filter(lexicon -> lexicon.writing().script().equals(script)
                        || (script.equals("LATIN") && scores.getOrDefault(lexicon, 0.0) > 0 && isTyped(lexicon)))
                .toList();
        double best = possible.stream().mapToDouble(scores::get).max().orElse(0);
        return possible.stream()
                .filter(each -> scores.get(each) >= best * NEARLY && (best == 0 || scores.get(each) > 0))
                .toList();
    }

    private static boolean isTyped(Lexicon lexicon) {
        return !lexicon.writing().latin().isEmpty();
    }

    private List<Lexicon> fallback() {
        return lexicons.stream()
                .filter(lexicon -> lexicon.language().equals(language))
                .findFirst()
                .or(() -> lexicons.stream().findFirst())
                .stream()
                .toList();
    }
}
