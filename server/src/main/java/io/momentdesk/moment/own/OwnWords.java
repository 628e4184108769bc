package io.momentdesk.moment.own;

import io.momentdesk.moment.rules.OwnRules;
import io.momentdesk.moment.rules.Pull;
import io.momentdesk.moment.rules.Rules;
import io.momentdesk.moment.words.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words of a site's own, by language and meaning, and what agents read of them. */
final class OwnWords {

    static final int MOST_PATTERNS = 500;
    static final int LONGEST_PATTERN = 120;

    private static final int MOST_CHOICES = 20;
    private static final int MOST_IN_ANY_ORDER = 2;

    private final Rules product;
    private final Mistakes mistakes;
    private final Map<String, Pull> weights;
    private final Set<String> own = new TreeSet<>();
    private int count;

    OwnWords(Rules product, Mistakes mistakes, Map<String, Pull> weights) {
        this.product = product;
        this.mistakes = mistakes;
        this.weights = weights;
    }

    Map<String, Lexicon> lexicons(@Nullable JsonNode section) {
        Map<String, Lexicon> lexicons = new HashMap<>(product.lexicons());
        mistakes.fields(section, "words", 50, (language, meanings) -> {
            Lexicon lexicon = lexicons.get(language);
            if (lexicon == null) {
                mistakes.wrong("words." + language, "Words are not read in the language " + language + ".");
                return;
            }
            Map<String, List<String>> more = meanings(lexicon, "words." + language, meanings);
            if (mistakes.none() && !more.isEmpty()) {
                lexicons.put(language, lexicon.with(more));
            }
        });
        if (count > MOST_PATTERNS) {
            mistakes.tooLarge("words", MOST_PATTERNS);
        }
        return lexicons;
    }

    private Map<String, List<String>> meanings(Lexicon lexicon, String path, JsonNode section) {
        Map<String, List<String>> meanings = new LinkedHashMap<>();
        mistakes.fields(section, path, MOST_PATTERNS, (code, patterns) -> {
            String at = path + "." + code;
            if (RulesReader.isOwnWords(code)) {
                own.add(code);
            } else if (!lexicon.concepts().contains(code)) {
                mistakes.wrong(at, "There is no meaning " + code + "; one of your own begins with words.own_.");
                return;
            }
            if (!weights.containsKey(code)) {
                mistakes.wrong(at, code + " needs weights.");
                return;
            }
            meanings.put(code, patterns(lexicon, at, patterns));
        });
        return meanings;
    }

    private List<String> patterns(Lexicon lexicon, String path, JsonNode list) {
        List<String> patterns = new ArrayList<>();
        int index = 0;
        for (JsonNode each : mistakes.list(list, path, MOST_PATTERNS)) {
            String at = path + "[" + index++ + "]";
            String pattern = mistakes.text(each, at, LONGEST_PATTERN);
            if (pattern != null && count++ < MOST_PATTERNS && isPattern(lexicon, at, pattern)) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    private boolean isPattern(Lexicon lexicon, String path, String pattern) {
        if (occurrences(pattern, '|') > MOST_CHOICES || occurrences(pattern, '&') > MOST_IN_ANY_ORDER) {
            mistakes.wrong(path, "The pattern leaves too much open.");
            return false;
        }
        try {
            lexicon.check(pattern);
            return true;
        } catch (RuntimeException none) {
            mistakes.wrong(path, "This is no pattern of words: " + pattern);
            return false;
        }
    }

    private static long occurrences(String text, char of) {
        return text.chars().filter(c -> c == of).count();
    }

    /** The product's texts, and for what is the site's own: rules as they were written, words as they were said. */
    Map<String, Map<String, String>> texts(OwnRules rules) {
        Map<String, Map<String, String>> all = new HashMap<>();
        product.texts().forEach((language, texts) -> {
            Map<String, String> more = new HashMap<>(texts);
            rules.rules().forEach(rule -> more.put(rule.code(), rule.text()));
            own.forEach(code -> more.put(code, "“{said}”"));
            all.put(language, Map.copyOf(more));
        });
        return Map.copyOf(all);
    }
}
