package io.momentdesk.moment.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A message cut into tokens: lower case, compatibility forms and curly quotes made plain, short forms spelled out. */
final class Text {

    private static final int MOST_TOKENS = 300;
    private static final int MOST_CHARACTERS = 8_000;

    private final Map<String, List<String>> spelledOut;
    private final UnaryOperator<String> correct;
    private final UnaryOperator<String> stem;
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;
    private int clause;

    private Text(Map<String, List<String>> spelledOut, UnaryOperator<String> correct, UnaryOperator<String> stem) {
        this.spelledOut = spelledOut;
        this.correct = correct;
        this.stem = stem;
    }

    /** As patterns and texts are compared: the same letters for the same word. */
    static String plain(String written) {
        String cut = written.length() > MOST_CHARACTERS ? written.substring(0, MOST_CHARACTERS) : written;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('`', '\'');
    }

    static List<Token> tokens(
            String plain,
            Map<String, List<String>> spelledOut,
            UnaryOperator<String> correct,
            UnaryOperator<String> stem) {
        Text text = new Text(spelledOut, correct, stem);
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
            boolean inside = code == '\'' && end + 1 < plain.length() && Character.isLetter(plain.charAt(end + 1));
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

    private void word(String word, int from, int to) {
        List<String> longer = spelledOut.get(word);
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
        String surface = correct.apply(shortened(word));
        if (surface.equals("but")) {
            clause++;
        }
        tokens.add(new Token(surface, stem.apply(surface), sentence, clause, from, to));
    }

    /** "sooooo" as "soo": nobody means more than two of the same letter. */
    private static String shortened(String word) {
        int run = 1;
        StringBuilder kept = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            run = i > 0 && word.charAt(i) == word.charAt(i - 1) && Character.isLetter(word.charAt(i)) ? run + 1 : 1;
            if (run <= 2) {
                kept.append(word.charAt(i));
            }
        }
        return kept.toString();
    }
}
