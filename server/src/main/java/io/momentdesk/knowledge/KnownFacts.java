package io.momentdesk.knowledge;

import io.momentdesk.moment.rules.Variable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is known of who asks, as codes that ranking counts; which code speaks for what is said there. */
final class KnownFacts {

    private static final Set<String> UNDER_WAY = Set.of("placed", "paid", "shipped");
    private static final Map<String, String> BY_STATUS = Map.of(
            "placed", "order.placed",
            "paid", "order.placed",
            "shipped", "order.sent",
            "delivered", "order.delivered",
            "returned", "order.returned",
            "refunded", "order.returned",
            "cancelled", "order.cancelled");

    private KnownFacts() {}

    static Set<String> of(Asker asker) {
        Set<String> facts = new TreeSet<>();
        String status = text(asker, Variable.ORDER_STATUS);
        boolean underWay = UNDER_WAY.contains(status)
                && !text(asker, Variable.ORDER_SHIPMENT).equals("delivered");
        if (BY_STATUS.containsKey(status)) {
            facts.add(underWay || !UNDER_WAY.contains(status) ? BY_STATUS.get(status) : "order.delivered");
        }
        if (underWay
                && (number(asker, Variable.ORDER_LATE) > 0
                        || text(asker, Variable.ORDER_SHIPMENT).equals("delayed"))) {
            facts.add("order.late");
        }
        if (underWay && text(asker, Variable.ORDER_PAYMENT).equals("on_delivery")) {
            facts.add("order.on_delivery");
        }
        if (number(asker, Variable.CART_VALUE) > 0) {
            facts.add("cart");
        }
        String page = text(asker, Variable.PAGE_TYPE);
        if (!page.isEmpty()) {
            facts.add("page." + page);
        }
        return facts;
    }

    private static String text(Asker asker, Variable variable) {
        return asker.facts().getOrDefault(variable, "").toString();
    }

    private static double number(Asker asker, Variable variable) {
        return asker.facts().get(variable) instanceof Number known ? known.doubleValue() : 0;
    }
}
