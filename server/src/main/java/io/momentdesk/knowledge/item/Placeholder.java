package io.momentdesk.knowledge.item;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What scripts may leave open, to be filled from the facts: <code>{order.number}</code>, or with words for when it is not known: <code>{customer.firstName|there}</code>. */
public enum Placeholder {
    FIRST_NAME("customer.firstName", "the customer's first name"),
    NAME("customer.name", "the customer's whole name"),
    ORDER_NUMBER("order.number", "the number of the order the conversation is about"),
    TRACKING_URL("order.trackingUrl", "where its parcel can be followed"),
    PROMISED_DATE("order.promisedDate", "the day it was promised for, written out in the customer's language"),
    PRODUCT_TITLE("product.title", "the product of the order, or else the one looked at last"),
    AGENT_NAME("agent.name", "the agent's own name"),
    SITE_NAME("site.name", "the shop's name");

    /** Group 1 is the name, group 2 the words for when it is not known, null when there are none. */
    public static final Pattern WRITTEN = Pattern.compile("\\{([a-zA-Z.]+)(?:\\|([^{}|]*))?}");

    private static final int LONGEST_FALLBACK = 200;
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Map<String, Placeholder> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Placeholder::written, Function.identity()));

    private final String written;
    private final String meaning;

    Placeholder(String written, String meaning) {
        this.written = written;
        this.meaning = meaning;
    }

    public String written() {
        return written;
    }

    public String meaning() {
        return meaning;
    }

    public static boolean exists(String name) {
        return BY_NAME.containsKey(name);
    }

    /** All names there are, for whoever has used another one. */
    public static String all() {
        return Arrays.stream(values()).map(Placeholder::written).collect(Collectors.joining(", "));
    }

    /** What is wrong with the variables of a text, in words; empty when nothing is. */
    static Optional<String> mistake(String text) {
        Matcher variable = WRITTEN.matcher(text);
        while (variable.find()) {
            String fallback = variable.group(2);
            if (!exists(variable.group(1))) {
                return Optional.of("There is no variable {" + variable.group(1) + "}. There are: " + all() + ".");
            }
            if (fallback != null && fallback.length() > LONGEST_FALLBACK) {
                return Optional.of("The words for when {" + variable.group(1) + "} is not known are over the limit of "
                        + LONGEST_FALLBACK + ".");
            }
        }
        String rest = WRITTEN.matcher(text).replaceAll("");
        Matcher brace = BRACE.matcher(rest);
        return brace.find()
                ? Optional.of("A brace belongs to no variable, near \"" + near(rest, brace.start())
                        + "\". Variables are written {order.number} or {customer.firstName|there}; there are: " + all()
                        + ".")
                : Optional.empty();
    }

    private static String near(String text, int at) {
        return text.substring(Math.max(0, at - 10), Math.min(text.length(), at + 20))
                .strip();
    }
}
