package io.momentdesk.moment.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A message cut into tokens: lower case, compatibility forms and curly quotes made plain, short forms spelled out. */
final class Text {

    private static final int MOST_TOKENS = 300;
    private static final int MOST_CHARACTERS = 8_000;
    private static final char HALF_SPACE = '\u200c';
    private static final int DENIED_FROM = 2;
    private static final String JOINT = "+";

    /**
     * How one language is read.
     *
     * @param joined parts of words that people write by themselves, to be joined with the word after; {@code one+other} only with that word
     * @param known words, spelled alike, that are right as they are
     * @param negators words that deny a verb right after them
     */
    record Reading(
            Map<String, List<String>> spelledOut,
            Set<String> joined,
            Set<String> negators,
            UnaryOperator<String> spelling,
            Predicate<String> known,
            UnaryOperator<String> correct,
            UnaryOperator<String> stem) {}

    private final Reading reading;
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;
    private int clause;

    private Text(Reading reading) {
        this.reading = reading;
    }

    /** As patterns and texts are compared: the same letters for the same word. */
    static String plain(String written) {
        String cut = written.length() > MOST_CHARACTERS ? written.substring(0, MOST_CHARACTERS) : written;
        // a sign may become eighteen
        String normal = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        return normal.substring(0, Math.min(normal.length(), MOST_CHARACTERS))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('`', '\'');
    }

    static List<Token> tokens(String plain, Reading reading) {
        Text text = new Text(reading);
        text.read(plain);
        return text.tokens;
    }

    private void read(String plain) {
        int at = 0;
        while (at < plain.length() && tokens.size() < MOST_TOKENS) {
            int code = plain.codePointAt(at);
            int end = at + Character.charCount(code);
            if (Character.isLetterOrDigit(code)) {
                end = endOfWord(plain, end);
                word(plain.substring(at, end), at, end);
            } else if (isPicture(code)) {
                word(plain.substring(at, end), at, end);
            } else {
                breakAt(code, plain, end);
            }
            at = end;
        }
    }

    private static int endOfWord(String plain, int from) {
        int end = from;
        while (end < plain.length()) {
            int code = plain.codePointAt(end);
            boolean inside = (code == '\'' || code == HALF_SPACE)
                    && end + 1 < plain.length()
                    && Character.isLetter(plain.charAt(end + 1));
            if (!inside && !Character.isLetterOrDigit(code) && Character.getType(code) != Character.NON_SPACING_MARK) {
                break;
            }
            end += Character.charCount(code);
        }
        return end;
    }

    private static boolean isPicture(int code) {
        return Character.getType(code) == Character.OTHER_SYMBOL;
    }

    private void breakAt(int code, String plain, int next) {
        boolean decimal = code == '.' && next < plain.length() && Character.isLetterOrDigit(plain.charAt(next));
        if ("!?;\n\r؟؛。".indexOf(code) >= 0 || (code == '.' && !decimal)) {
            sentence++;
            clause++;
        } else if (code == ',' || code == '،' || code == ':' || code == '(' || code == ')') {
            clause++;
        }
    }

    private void word(String written, int from, int to) {
        String word = reading.spelling().apply(shortened(written));
        List<String> longer = reading.spelledOut().get(word);
        if (longer != null) {
            longer.forEach(each -> add(each, from, to));
            return;
        }
        if (word.endsWith("n't")) {
            add(word.substring(0, word.length() - 3), from, to);
            add("not", from, to);
        } else {
            int apostrophe = word.lastIndexOf('\'');
            add(apostrophe > 0 ? word.substring(0, apostrophe) : word, from, to);
        }
    }

    private void add(String word, int from, int to) {
        Token before = tokens.isEmpty() ? null : tokens.getLast();
        if (before != null && before.sentence() == sentence && isJoined(before.surface(), word)) {
            tokens.removeLast();
            add(before.surface() + word, before.from(), to);
            return;
        }
        String surface = reading.correct().apply(word);
        if (surface.equals("but")) {
            clause++;
        }
        String stem = reading.stem().apply(surface);
        tokens.add(new Token(surface, isDenied(stem) ? Verbs.denied(stem) : stem, sentence, clause, from, to));
    }

    private boolean isJoined(String first, String second) {
        return reading.joined().contains(first) || reading.joined().contains(first + JOINT + second);
    }

    private boolean isDenied(String stem) {
        if (!Verbs.isName(stem)) {
            return false;
        }
        for (int i = tokens.size() - 1; i >= Math.max(0, tokens.size() - DENIED_FROM); i--) {
            if (tokens.get(i).clause() == clause
                    && reading.negators().contains(tokens.get(i).surface())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Nobody means three times the same letter: "sooooo" is "so", "goooood" "good", whichever is known, else with two letters. In Arabic
     * script one is meant.
     */
    private String shortened(String word) {
        String twice = withRunsOf(2, word);
        if (twice.length() == word.length()) {
            return word;
        }
        String once = withRunsOf(1, word);
        boolean single = isArabic(word.charAt(0))
                || (!reading.known().test(reading.spelling().apply(twice))
                        && reading.known().test(reading.spelling().apply(once)));
        return single ? once : twice;
    }

    /** What is written three times or more, so often. */
    private static String withRunsOf(int times, String word) {
        StringBuilder kept = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            int end = i + 1;
            while (end < word.length() && word.charAt(end) == word.charAt(i)) {
                end++;
            }
            boolean elongated = end - i > 2 && Character.isLetter(word.charAt(i));
            kept.append(word, i, elongated ? i + times : end);
            i = end;
        }
        return kept.toString();
    }

    private static boolean isArabic(char letter) {
        return letter >= '\u0600' && letter <= '\u06ff';
    }
}
