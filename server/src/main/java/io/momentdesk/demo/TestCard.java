package io.momentdesk.demo;

/** A bank for the demo: takes any number that could be a card's, declines one of them, keeps none. */
final class TestCard {

    private static final String DECLINED = "4000000000000002";

    private TestCard() {}

    static void charge(String typed) {
        String number = typed.replaceAll("[ -]", "");
        if (!number.matches("[0-9]{12,19}") || !luhn(number)) {
            throw ShopRefusal.invalid("card", "This is not a card number. Try 4242 4242 4242 4242.");
        }
        if (number.equals(DECLINED)) {
            throw ShopRefusal.declined();
        }
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
