package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.commerce.Order.Payment;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.Order.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order in each state that it can be in. */
final class OrderStates {

    private static final Duration LONG_AGO = Duration.ofDays(60);

    /** Which times an order has: placed, paid, shipped, delivered, cancelled, returned, refunded, reviewed, in that order. */
    private static final Map<String, String> TIMES = Map.ofEntries(
            Map.entry("cash", "x......."),
            Map.entry("unpaid", "x......."),
            Map.entry("paid", "xx......"),
            Map.entry("sent", "xxx....."),
            Map.entry("late", "xxx....."),
            Map.entry("parts", "xxx....."),
            Map.entry("arrived", "xxxx...."),
            Map.entry("over", "xxxx...."),
            Map.entry("returned", "xxxx.x.."),
            Map.entry("refunded", "xxxx.xx."),
            Map.entry("reviewed", "xxxx...x"),
            Map.entry("dropped", "x...x..."),
            Map.entry("cancelled", "xx..x..."));

    private static final Map<String, Status> STATUS = Map.of("parts", Status.DELIVERED);
    private static final Map<String, Shipment> SHIPMENT =
            Map.of("late", Shipment.DELAYED, "parts", Shipment.IN_TRANSIT, "sent", Shipment.IN_TRANSIT);

    private OrderStates() {}

    /** @param placed of all but orders of long ago; the rest happened between then and now */
    static Order order(String number, String state, String product, Instant placed, Instant now) {
        Instant since = state.equals("over") ? now.minus(LONG_AGO) : placed;
        Duration step = state.equals("over")
                ? Duration.ofDays(1)
                : Duration.between(since, now).dividedBy(8);
        String has = TIMES.get(state);
        Instant[] at = new Instant[has.length()];
        for (int i = 0; i < at.length; i++) {
            at[i] = has.charAt(i) == 'x' ? since.plus(step.multipliedBy(i)) : null;
        }
        @Nullable Instant promised = state.equals("late") ? now.minusSeconds(60) : null;
        return new Order(
                number,
                new OrderTimes(at[0], at[1], at[2], promised, at[3], at[4], at[5], at[6], at[7]),
                state.equals("cash") ? Payment.ON_DELIVERY : Payment.PREPAID,
                STATUS.get(state),
                SHIPMENT.get(state),
                null,
                null,
                List.of(new Item(product, "Halo pendant")),
                null);
    }
}
