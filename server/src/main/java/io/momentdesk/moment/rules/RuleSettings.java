package io.momentdesk.moment.rules;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of the decision that are no fact's weight.
 *
 * @param temperature divides the scores before they become a confidence; below 1 is surer
 * @param doubt what is left in any case for the facts being wrong, shared by all choices
 * @param abstainBelow words alone decide only from this pull on
 * @param decideFrom facts alone decide only from this score on
 * @param withoutOrder score of "an order we do not know" while no order is known, and {@code besideOrders} while some are
 * @param wordsFrom words that pull harder than this take from what was known before them, until those of {@code clearWords} leave only
 *     {@code besideWords} of it
 * @param olderMessage factor for each message further back
 * @param weakWords the most that words count which only hint
 * @param furtherWords factor for each further meaning in one message: what is said together is not independent
 * @param furtherLeast and what always stays
 * @param arrivalFade how much of the arrival's pull each later event takes, down to {@code arrivalLeast}
 * @param clockSkew how far ahead another clock may be before its time is ignored
 * @param useWindow how long after delivery a product counts as being put to use
 */
public record RuleSettings(
        double temperature,
        double doubt,
        double abstainBelow,
        double decideFrom,
        double withoutOrder,
        double besideOrders,
        double wordsFrom,
        double clearWords,
        double besideWords,
        double olderMessage,
        double weakWords,
        double furtherWords,
        double furtherLeast,
        double arrivalFade,
        double arrivalLeast,
        Duration clockSkew,
        Duration useWindow,
        int mostEvents,
        int mostOrders) {

    public static RuleSettings of(Map<?, ?> numbers) {
        return new RuleSettings(
                number(numbers, "temperature"),
                number(numbers, "doubt"),
                number(numbers, "abstainBelow"),
                number(numbers, "decideFrom"),
                number(numbers, "withoutOrder"),
                number(numbers, "besideOrders"),
                number(numbers, "wordsFrom"),
                number(numbers, "clearWords"),
                number(numbers, "besideWords"),
                number(numbers, "olderMessage"),
                number(numbers, "weakWords"),
                number(numbers, "furtherWords"),
                number(numbers, "furtherLeast"),
                number(numbers, "arrivalFade"),
                number(numbers, "arrivalLeast"),
                Duration.ofMinutes((long) number(numbers, "clockSkewMinutes")),
                Duration.ofDays((long) number(numbers, "useWindowDays")),
                (int) number(numbers, "mostEvents"),
                (int) number(numbers, "mostOrders"));
    }

    /** As in the rule files: {@link #of} makes the same of them. */
    public Map<String, Number> numbers() {
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("temperature", temperature);
        numbers.put("doubt", doubt);
        numbers.put("abstainBelow", abstainBelow);
        numbers.put("decideFrom", decideFrom);
        numbers.put("withoutOrder", withoutOrder);
        numbers.put("besideOrders", besideOrders);
        numbers.put("wordsFrom", wordsFrom);
        numbers.put("clearWords", clearWords);
        numbers.put("besideWords", besideWords);
        numbers.put("olderMessage", olderMessage);
        numbers.put("weakWords", weakWords);
        numbers.put("furtherWords", furtherWords);
        numbers.put("furtherLeast", furtherLeast);
        numbers.put("arrivalFade", arrivalFade);
        numbers.put("arrivalLeast", arrivalLeast);
        numbers.put("clockSkewMinutes", clockSkew.toMinutes());
        numbers.put("useWindowDays", useWindow.toDays());
        numbers.put("mostEvents", mostEvents);
        numbers.put("mostOrders", mostOrders);
        return numbers;
    }

    private static double number(Map<?, ?> numbers, String key) {
        if (numbers.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new BrokenRules("settings." + key + " is not a number");
    }
}
