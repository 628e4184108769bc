package io.momentdesk.moment;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Order numbers in running text: {@code #1001}, {@code order no. 1001} in each language, or a known number standing by itself. */
final class OrderNumbers {

    private static final int SHORTEST_ALONE = 4;
    private static final String ORDER = "(?:order|سفارش[می]?|(?:ال)?طلب(?:ية|يه|يتي|ي)?|pas[uū]t[iī]jum\\p{L}*)";
    private static final String NUMBER = "(?:(?:number|no|nr|numurs|numuru)\\.?|id|شماره[‌ی]*|رقم[هه]?)";
    private static final Pattern WITH_MARK = Pattern.compile(
            "(?:#\\s?|(?<!\\p{L})(?:" + ORDER + "\\s+(?:" + NUMBER + "\\s*)?|" + NUMBER + "\\s*" + ORDER + "\\s*)"
                    + "(?:is\\s+|:\\s*|هو\\s+|ir\\s+)?#?)([a-z]{0,4}-?\\d[a-z0-9-]{2,})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<String> MARKS = List.of(
            "#",
            "order",
            "number",
            "no.",
            "سفارش",
            "شماره",
            "شماره‌ی",
            "رقم",
            "رقمه",
            "الطلب",
            "طلب",
            "طلبية",
            "الطلبية",
            "طلبي",
            "pasūtījums",
            "pasūtījumu",
            "pasūtījuma",
            "pasutijums",
            "pasutijumu",
            "numurs",
            "nr.",
            "nr");

    private OrderNumbers() {}

    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String number) {
        String trimmed = number.trim().toLowerCase(Locale.ROOT);
        return trimmed.startsWith("#") ? trimmed.substring(1) : trimmed;
    }

    static boolean names(String text, String number) {
        String plain = digits(text).toLowerCase(Locale.ROOT);
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
        return MARKS.stream().anyMatch(before::endsWith);
    }

    /** Digits of any script as 0 to 9. */
    private static String digits(String text) {
        if (text.chars().noneMatch(letter -> letter > 127 && Character.isDigit(letter))) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (letter > 127 && Character.isDigit(letter)) {
                plain.setCharAt(i, (char) ('0' + Character.digit(letter, 10)));
            }
        }
        return plain.toString();
    }

    /** A number in the text that is written as an order's, if there is one. */
    static @Nullable String unknown(String text) {
        Matcher found = WITH_MARK.matcher(digits(text));
        return found.find() ? found.group(1) : null;
    }
}
