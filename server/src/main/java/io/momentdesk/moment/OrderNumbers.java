package io.momentdesk.moment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Order numbers in running text: {@code #1001}, {@code order no. 1001}, or a known number standing by itself. */
final class OrderNumbers {

    private static final int SHORTEST_ALONE = 4;
    private static final Pattern WITH_MARK = Pattern.compile(
            "(?:#\\s?|\\border\\s+(?:(?:number|no\\.?|nr\\.?|id)\\s*(?:is\\s+|:\\s*)?)?#?)([a-z]{0,4}-?\\d[a-z0-9-]{2,})",
            Pattern.CASE_INSENSITIVE);

    private OrderNumbers() {}

    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String number) {
        String trimmed = number.trim().toLowerCase(Locale.ROOT);
        return trimmed.startsWith("#") ? trimmed.substring(1) : trimmed;
    }

    static boolean names(String text, String number) {
        String plain = text.toLowerCase(Locale.ROOT);
        String bare = bare(number);
        int at = bare.isEmpty() ? -1 : plain.indexOf(bare);
        while (at >= 0) {
            int end = at + bare.length();
            boolean alone = (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1)))
                    && (end == plain.length() || !Character.isLetterOrDigit(plain.charAt(end)));
            if (alone && (bare.length() >= SHORTEST_ALONE || isMarked(plain, at))) {
                return true;
            }
            at = plain.indexOf(bare, at + 1);
        }
        return false;
    }

    private static boolean isMarked(String plain, int at) {
        String before = plain.substring(0, at).stripTrailing();
        return before.endsWith("#") || before.endsWith("order") || before.endsWith("number") || before.endsWith("no.");
    }

    /** A number in the text that is written as an order's, if there is one. */
    static @Nullable String unknown(String text) {
        Matcher found = WITH_MARK.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
