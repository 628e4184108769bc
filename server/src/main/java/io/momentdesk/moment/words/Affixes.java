package io.momentdesk.moment.words;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is written together with a word in Persian and Arabic: articles and conjunctions before it, possessives and objects after it. They
 * are taken off only where a known word is left.
 */
final class Affixes {

    private static final int SHORTEST_LEFT = 3;
    private static final int MOST = 3;

    private static final Map<String, List<String>> BEFORE = Map.of(
            "ar", List.of("وال", "بال", "فال", "كال", "هال", "لل", "ال", "و", "ف", "ب", "ل", "ع", "ه"),
            "fa", List.of("ب"));
    private static final Map<String, List<String>> AFTER = Map.of(
            "ar",
                    List.of(
                            "تي", "تك", "ته", "تها", "تنا", "تكم", "ي", "ك", "ه", "ها", "نا", "كم", "هم", "ني", "ات",
                            "ين"),
            "fa",
                    List.of(
                            "هايم", "هايتان", "هاتون", "هامون", "هايي", "هاي", "هام", "هات", "هاش", "ها", "مون", "تون",
                            "شون", "مان", "تان", "شان", "ام", "ات", "اش", "اي", "رو", "م", "ت", "ش", "ي", "و", "ه",
                            "ا"));

    private final List<String> before;
    private final List<String> after;
    private final Predicate<String> known;

    Affixes(String language, Predicate<String> known) {
        this.before = BEFORE.getOrDefault(language, List.of());
        this.after = AFTER.getOrDefault(language, List.of());
        this.known = known;
    }

    /** The known word inside, or the word itself. */
    String without(String word) {
        String found = before.isEmpty() ? null : inside(word, MOST);
        return found == null ? word : found;
    }

    private @Nullable String inside(String word, int left) {
        if (known.test(word)) {
            return word;
        }
        if (left == 0) {
            return null;
        }
        for (String end : after) {
            if (word.endsWith(end) && word.length() - end.length() >= SHORTEST_LEFT) {
                String found = inside(word.substring(0, word.length() - end.length()), left - 1);
                if (found != null) {
                    return found;
                }
            }
        }
        for (String start : before) {
            if (word.startsWith(start) && word.length() - start.length() >= SHORTEST_LEFT) {
                String found = inside(word.substring(start.length()), left - 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
