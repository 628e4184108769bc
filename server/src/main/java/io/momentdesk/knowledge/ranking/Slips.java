package io.momentdesk.knowledge.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that was meant by one that no text has: a slip of a letter or two, an ending that no text has, or a beginning, for
 * questions are looked up while they are typed. Every known word is filed under itself less one letter; longer slips are looked for
 * among the words that begin alike.
 */
final class Slips {

    private static final int SHORTEST = 4;

    /** Letters; what is longer is no slip of anything, and would cost its square in memory. */
    private static final int LONGEST = 30;

    private static final int LONG = 7;
    private static final int ALIKE = 2;
    private static final int ENDING = 3;
    private static final double BEGINS = 0.6;

    private final NavigableMap<String, String> stems = new TreeMap<>();
    private final Map<String, String> byPart = new HashMap<>();

    Slips(Map<String, String> stemsByWord) {
        stemsByWord.forEach((word, stem) -> {
            if (word.length() >= SHORTEST && word.length() <= LONGEST) {
                stems.put(word, stem);
                parts(word).forEach(part -> byPart.putIfAbsent(part, word));
            }
        });
    }

    /** The stem of the word that was meant, or null. */
    @Nullable
    String stemOf(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || !word.chars().allMatch(Character::isLetter)) {
            return null;
        }
        String meant = oneLetter(word);
        if (meant == null) {
            meant = alike(word);
        }
        return meant == null ? null : stems.get(meant);
    }

    private @Nullable String oneLetter(String word) {
        String found = byPart.get(word);
        for (String part : parts(word)) {
            if (found != null) {
                break;
            }
            found = stems.containsKey(part) ? part : byPart.get(part);
            found = found != null && distance(word, found, 1) <= 1 && word.length() > SHORTEST ? found : null;
        }
        return found;
    }

    private @Nullable String alike(String word) {
        String begin = word.substring(0, ALIKE);
        String best = null;
        double nearest = Double.MAX_VALUE;
        for (String known : stems.subMap(begin, begin + Character.MAX_VALUE).keySet()) {
            double far = far(word, known);
            if (far < nearest) {
                nearest = far;
                best = known;
            }
        }
        return best;
    }

    private static double far(String word, String known) {
        int shorter = Math.min(word.length(), known.length());
        boolean begins = shorter >= SHORTEST && word.startsWith(known.substring(0, shorter));
        if (begins && known.startsWith(word.substring(0, shorter))) {
            int more = Math.abs(word.length() - known.length());
            return more <= ENDING || word.length() >= Math.ceil(known.length() * BEGINS)
                    ? 1 + more / 10.0
                    : Double.MAX_VALUE;
        }
        int most = word.length() >= LONG ? 2 : 1;
        int edits = Math.abs(word.length() - known.length()) > most ? most + 1 : distance(word, known, most);
        return edits <= most ? edits : Double.MAX_VALUE;
    }

    private static Collection<String> parts(String word) {
        Collection<String> parts = new ArrayList<>(word.length());
        for (int i = 0; i < word.length(); i++) {
            parts.add(word.substring(0, i) + word.substring(i + 1));
        }
        return parts;
    }

    /** Letters wrong, missing, too many or swapped; more than {@code most} is not counted out. */
    static int distance(String one, String other, int most) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        int[] earlier = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] spare = earlier;
            earlier = before;
            before = row;
            row = spare;
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], earlier[j - 2] + 1) : row[j];
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return row[other.length()];
    }
}
