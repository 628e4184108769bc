package io.momentdesk.moment.words;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Different ways to write one word, made one: for comparing only, never shown. */
final class Spelling {

    private static final Map<String, UnaryOperator<String>> BY_LANGUAGE = Map.of(
            "fa", Spelling::arabicScript,
            "ar", word -> withoutArticle(arabicScript(word)),
            "lv", Spelling::unmarked);

    private static final Map<Character, Character> ARABIC_LETTERS = Map.ofEntries(
            Map.entry('ی', 'ي'),
            Map.entry('ى', 'ي'),
            Map.entry('ئ', 'ي'),
            Map.entry('ې', 'ي'),
            Map.entry('ک', 'ك'),
            Map.entry('ڪ', 'ك'),
            Map.entry('ة', 'ه'),
            Map.entry('ۀ', 'ه'),
            Map.entry('ە', 'ه'),
            Map.entry('ہ', 'ه'),
            Map.entry('أ', 'ا'),
            Map.entry('إ', 'ا'),
            Map.entry('آ', 'ا'),
            Map.entry('ٱ', 'ا'),
            Map.entry('ؤ', 'و'),
            Map.entry('ڤ', 'ف'));
    private static final int SHORTEST_NOUN = 3;
    private static final String LEFT_OUT = "\u0640\u200c\u200d\u200e\u200fء";

    private Spelling() {}

    static UnaryOperator<String> of(String language) {
        return BY_LANGUAGE.getOrDefault(language, Spelling::digits);
    }

    /** Letters that keyboards and habits exchange, no vowel signs, no elongation, no half-spaces; digits as 0 to 9. */
    private static String arabicScript(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (LEFT_OUT.indexOf(letter) < 0 && Character.getType(letter) != Character.NON_SPACING_MARK) {
                plain.append(digit(ARABIC_LETTERS.getOrDefault(letter, letter)));
            }
        }
        return plain.toString();
    }

    /** The article is written together with the word, and with the conjunction or preposition before it. */
    private static String withoutArticle(String word) {
        int at = word.indexOf("ال");
        boolean article = at == 0 || (at == 1 && "وبفك".indexOf(word.charAt(0)) >= 0);
        boolean cancels = word.startsWith("الغ");
        return article && !cancels && word.length() - at - 2 >= SHORTEST_NOUN ? word.substring(at + 2) : word;
    }

    /** Latvian as typed on a keyboard without marks. */
    private static String unmarked(String word) {
        if (word.chars().allMatch(letter -> letter < 128)) {
            return word;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                plain.append(digit(letter));
            }
        }
        return plain.toString();
    }

    static String digits(String text) {
        if (text.chars().noneMatch(letter -> letter > 127 && Character.isDigit(letter))) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(digit(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char digit(char letter) {
        boolean foreign = letter > 127 && Character.isDigit(letter);
        return foreign ? (char) ('0' + Character.digit(letter, 10)) : letter;
    }
}
