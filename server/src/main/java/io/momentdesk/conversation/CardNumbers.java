package io.momentdesk.conversation;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Payment card numbers are masked before anything is stored: 13 to 19 digits of an issuer's range with a right Luhn sum. Order numbers stay. */
public final class CardNumbers {

    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![\\d-])[2-6](?:[ -]?\\d){12,18}(?![\\d-])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ISSUER = Pattern.compile(
            "^(?:4\\d{12}(?:\\d{3}){0,2}|5[1-5]\\d{14}|2[2-7]\\d{14}|3[47]\\d{13}|3[068]\\d{12}|35\\d{14}|6(?:011|5\\d\\d|4[4-9]\\d)\\d{12}|62\\d{14,17})$");

    private CardNumbers() {}

    public static String mask(String text) {
        return CANDIDATE.matcher(text).replaceAll(CardNumbers::masked);
    }

    private static String masked(MatchResult found) {
        StringBuilder digits = new StringBuilder();
        found.group().chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        if (!ISSUER.matcher(digits).matches() || !luhn(digits)) {
            return java.util.regex.Matcher.quoteReplacement(found.group());
        }
        return "•••• " + digits.substring(digits.length() - 4);
    }

    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
