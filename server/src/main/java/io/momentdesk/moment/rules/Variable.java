package io.momentdesk.moment.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a {@link Condition} may ask about. What is not known is empty text, an empty list or, for days, {@value #NEVER}. */
public enum Variable {
    LOCALE("locale", Kind.TEXT, "the visitor's language tag, such as fa or en-GB"),
    TEXT("message.text", Kind.TEXT, "what the visitor wrote last, in lower case"),
    TOPIC("message.topic", Kind.TEXT, "the topic picked in the widget"),
    PAGE_TYPE("page.type", Kind.TEXT, "the type of the page on the screen, such as product"),
    PAGE_URL("page.url", Kind.TEXT, "its address"),
    PAGE_TITLE("page.title", Kind.TEXT, "its title"),
    PAGE_PRODUCT("page.product", Kind.TEXT, "the product it is about"),
    IN_STOCK("product.inStock", Kind.BOOL, "whether that product can be had now, as the shop's page says"),
    COUNTRY(
            "country",
            Kind.TEXT,
            "two capital letters: where the order goes, or else what the shop's page says, or else the region of the language, such as GB of en-GB"),
    REFERRER("arrival.referrer", Kind.TEXT, "the host the visitor came from"),
    SOURCE("arrival.source", Kind.TEXT, "utm_source"),
    MEDIUM("arrival.medium", Kind.TEXT, "utm_medium"),
    CAMPAIGN("arrival.campaign", Kind.TEXT, "utm_campaign"),
    VISIT("arrival.visit", Kind.WHOLE, "1 for the first visit of this browser, 0 when not known"),
    EVENTS("session.events", Kind.WHOLE, "how many events the visit has so far"),
    DONE("session.done", Kind.TEXTS, "the names of the events of the visit, such as add_to_cart, each once"),
    PAGES("session.pages", Kind.TEXTS, "the types of the pages seen, each once"),
    CART_VALUE("cart.value", Kind.NUMBER, "the value that the last event about the cart or the checkout had, else 0"),
    ORDERS("orders.count", Kind.WHOLE, "how many orders of the visitor are known"),
    FACTS("facts", Kind.TEXTS, "the codes of all facts found by the product's rules, such as words.price"),
    ORDER_NUMBER("order.number", Kind.TEXT, "the order's number"),
    ORDER_STATUS(
            "order.status",
            Kind.TEXT,
            "as the shop says it: placed, paid, shipped, delivered, returned, refunded, cancelled"),
    ORDER_SHIPMENT("order.shipment", Kind.TEXT, "where the parcel is: in_transit, delayed, delivered …"),
    ORDER_PAYMENT("order.payment", Kind.TEXT, "prepaid or on_delivery"),
    ORDER_RATING("order.rating", Kind.WHOLE, "1 to 5, 0 when not rated"),
    ORDER_PRODUCTS("order.products", Kind.TEXTS, "the ids of its products"),
    ORDER_TITLES("order.titles", Kind.TEXTS, "the titles of its products, in lower case"),
    ORDER_PLACED("order.daysSincePlaced", Kind.WHOLE, "whole days since it was placed"),
    ORDER_SENT("order.daysSinceSent", Kind.WHOLE, "whole days since it was sent"),
    ORDER_DELIVERED("order.daysSinceDelivered", Kind.WHOLE, "whole days since it was delivered"),
    ORDER_LATE("order.daysLate", Kind.WHOLE, "whole days since the promised day, below 0 before it");

    /** The days since something that has not happened. */
    public static final long NEVER = -100_000;

    private static final Map<String, Variable> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Variable::written, Function.identity()));

    /** Its type in an expression: string, int, double, list of strings or bool. */
    public enum Kind {
        TEXT,
        WHOLE,
        NUMBER,
        TEXTS,
        BOOL
    }

    private final String written;
    private final Kind kind;
    private final String meaning;

    Variable(String written, Kind kind, String meaning) {
        this.written = written;
        this.kind = kind;
        this.meaning = meaning;
    }

    public static Optional<Variable> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public String written() {
        return written;
    }

    public Kind kind() {
        return kind;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether nothing stands in for it where it is not known, so that "is not" does not hold either. */
    public boolean mustBeKnown() {
        return this == IN_STOCK || this == COUNTRY;
    }

    /** Whether only rules about orders may ask. */
    public boolean ofOrder() {
        return written.startsWith("order.");
    }
}
