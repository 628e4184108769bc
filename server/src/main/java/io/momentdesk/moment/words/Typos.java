package io.momentdesk.moment.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that was meant: one letter missing or too many or two swapped, in words that are long enough;
 * a wrong letter only in long words, for most short words one letter apart are words of their own.
 * Every known word is filed under itself and under itself less one letter; a written word is looked up likewise.
 */
final class Typos {

    private static final int SHORTEST_WITH_A_WRONG_LETTER = 8;

    private final Set<String> known;
    private final int shortest;
    private final Map<String, String> byPart = new HashMap<>();

    /** @param meant words that may be meant; @param known words, and stems of words, that are right as they are; @param shortest of how many letters */
    Typos(Set<String> meant, Set<String> known, int shortest) {
        this.known = known;
        this.shortest = shortest;
        meant.stream().filter(word -> word.length() >= shortest).sorted().forEach(word -> {
            for (int i = 1; i < word.length(); i++) {
                byPart.putIfAbsent(without(word, i), word);
            }
        });
        meant.stream().filter(word -> word.length() >= shortest).forEach(word -> byPart.put(word, word));
    }

    String correct(String word, String stem) {
        if (word.length() < shortest || known.contains(word) || known.contains(stem) || !isWord(word)) {
            return word;
        }
        String tooShort = near(word, byPart.get(word));
        if (tooShort != null) {
            return tooShort;
        }
        for (int i = 1; i < word.length(); i++) {
            String meant = near(word, byPart.get(without(word, i)));
            if (meant != null) {
                return meant;
            }
        }
        return word;
    }

    /** Two words that are alike less one letter each differ by one edit only if the letters left out stand side by side. */
    private static @Nullable String near(String word, @Nullable String meant) {
        if (meant == null || Math.abs(meant.length() - word.length()) > 1) {
            return null;
        }
        int same = 0;
        int shorter = Math.min(word.length(), meant.length());
        while (same < shorter && word.charAt(same) == meant.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && word.charAt(word.length() - 1 - tail) == meant.charAt(meant.length() - 1 - tail)) {
            tail++;
        }
        int apart = Math.max(word.length(), meant.length()) - same - tail;
        if (word.length() != meant.length()) {
            return apart <= 1 ? meant : null;
        }
        boolean wrong = apart <= 1 && word.length() >= SHORTEST_WITH_A_WRONG_LETTER;
        boolean swapped = apart == 2
                && word.charAt(same) == meant.charAt(same + 1)
                && word.charAt(same + 1) == meant.charAt(same);
        return wrong || swapped ? meant : null;
    }

    private static boolean isWord(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    private static String without(String word, int index) {
        return word.substring(0, index) + word.substring(index + 1);
    }
}
