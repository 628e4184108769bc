package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.Kind;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.commerce.Order.Payment;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.Order.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each order stands in its own journey. Times win over {@code status}; what no time says, the status may. */
final class OrderClues {

    private static final Duration SILENCE = Duration.ofDays(60);

    /** What nobody follows on its way has come by then, or somebody would have asked. */
    private static final Duration UNFOLLOWED = Duration.ofDays(14);

    private final Clues clues;
    private final Instant now;
    private final List<Order> orders;

    private OrderClues(List<Order> orders, Instant now, Clues clues) {
        this.orders = orders;
        this.now = now;
        this.clues = clues;
    }

    static void read(List<Order> orders, Instant now, Clues clues) {
        OrderClues reading = new OrderClues(orders, now, clues);
        for (int i = 0; i < orders.size(); i++) {
            reading.read(i, orders.get(i));
        }
        clues.settle(orders.size());
    }

    private void read(int index, Order order) {
        OrderTimes times = order.times();
        if (isRefunded(order)) {
            found("order.refunded", index, times.refundedAt());
        } else if (isReturned(order)) {
            boolean back = times.returnedAt() != null || order.status() == Status.RETURNED;
            found(back ? "order.returned" : "order.returning", index, times.returnedAt());
        } else if (isCancelled(order)) {
            cancelled(index, order);
        } else if (isDelivered(order)) {
            delivered(index, order);
        } else if (isReviewed(order)) {
            reviewed(index, order);
        } else if (isAtHand(order)) {
            atHand(index, order);
        } else if (isSent(order)) {
            sent(index, order);
        } else {
            notSent(index, order);
        }
    }

    private static boolean isRefunded(Order order) {
        return order.times().refundedAt() != null || order.status() == Status.REFUNDED;
    }

    private static boolean isReturned(Order order) {
        return order.times().returnedAt() != null
                || order.status() == Status.RETURNED
                || order.shipment() == Shipment.RETURNING;
    }

    private static boolean isCancelled(Order order) {
        OrderTimes times = order.times();
        if (times.cancelledAt() != null) {
            return times.deliveredAt() == null || !times.deliveredAt().isAfter(times.cancelledAt());
        }
        return order.status() == Status.CANCELLED && times.shippedAt() == null && times.deliveredAt() == null;
    }

    private static boolean isDelivered(Order order) {
        return order.times().deliveredAt() != null
                || order.shipment() == Shipment.DELIVERED
                || (order.status() == Status.DELIVERED && !SoundOrders.isMoving(order.shipment()));
    }

    private static boolean isReviewed(Order order) {
        return order.times().reviewedAt() != null || order.rating() != null;
    }

    private static boolean isSent(Order order) {
        return order.times().shippedAt() != null
                || order.status() == Status.SHIPPED
                || order.status() == Status.DELIVERED
                || (SoundOrders.isMoving(order.shipment()) && order.shipment() != Shipment.PENDING);
    }

    private static boolean isPaid(Order order) {
        return order.times().paidAt() != null || order.status() == Status.PAID;
    }

    /** Nothing of it has to be sent: it is there once it is paid. */
    private static boolean isAtHand(Order order) {
        return !order.isSent() && (isPaid(order) || isSent(order));
    }

    private static boolean isSubscription(Order order) {
        return !order.isSent() && order.items().stream().anyMatch(item -> item.kind() == Kind.SUBSCRIPTION);
    }

    private boolean isOver(@Nullable Instant since) {
        return since != null && since.plus(clues.rules().settings().useWindow()).isBefore(now);
    }

    private void cancelled(int index, Order order) {
        Instant at = order.times().cancelledAt();
        Instant paid = order.times().paidAt();
        boolean ran = isSubscription(order)
                && at != null
                && paid != null
                && paid.plus(clues.rules().settings().useWindow()).isBefore(at);
        if (ran) {
            found("order.ended", index, at);
        } else {
            found(isPaid(order) ? "order.cancelled_paid" : "order.cancelled_unpaid", index, at);
        }
    }

    private void delivered(int index, Order order) {
        Instant at = order.times().deliveredAt();
        inUse(index, order, "order.delivered", at, at != null ? at : SoundOrders.latest(order));
    }

    /** Access to digital goods, the start of a subscription. */
    private void atHand(int index, Order order) {
        Instant paid = order.times().paidAt();
        Instant since = paid != null ? paid : SoundOrders.latest(order);
        inUse(index, order, "order.access", since, since);
    }

    /** A subscription is in use as long as it runs. */
    private void inUse(int index, Order order, String code, @Nullable Instant at, @Nullable Instant since) {
        if (isReviewed(order)) {
            reviewed(index, order);
        } else if (isOver(since) && !isSubscription(order)) {
            found("order.use_window_over", index, since);
        } else if (isBoughtAgain(index, order)) {
            found("order.bought_again", index, at);
        } else {
            found(isSubscription(order) ? "order.subscription" : code, index, at);
        }
    }

    private boolean isBoughtAgain(int index, Order order) {
        return orders.subList(0, index).stream()
                .flatMap(newer -> newer.items().stream())
                .anyMatch(item -> item.product() != null
                        && order.items().stream()
                                .anyMatch(mine -> item.product().equals(mine.product())));
    }

    private void reviewed(int index, Order order) {
        String code = order.times().reviewedAt() == null ? "order.rated" : "order.reviewed";
        found(code, index, order.times().reviewedAt());
        if (order.rating() != null && order.rating() <= 2) {
            found("order.rated_badly", index, null);
        }
    }

    /** Whether something of an order that has not come as a whole is there. */
    private static boolean isPartlyHere(Order order) {
        return order.times().partlyDeliveredAt() != null
                || order.status() == Status.DELIVERED
                || order.items().stream().anyMatch(item -> Boolean.TRUE.equals(item.arrived()))
                || (isPaid(order) && order.items().stream().anyMatch(item -> !item.isSent()));
    }

    /** The code for this part of an order that comes in parts; null where that is not known, or the order does not. */
    static @Nullable String part(Order order, Item item) {
        boolean whole = isDelivered(order) || isCancelled(order) || isReturned(order) || isRefunded(order);
        Boolean here = item.arrived() == null && !item.isSent() ? Boolean.TRUE : item.arrived();
        if (whole || !order.isSent() || here == null || !isPartlyHere(order)) {
            return null;
        }
        return here ? "order.part_here" : "order.part_missing";
    }

    /** Long ago, and nobody has told where it is since it left. */
    private @Nullable Instant unfollowed(Order order) {
        OrderTimes times = order.times();
        Instant sent = times.shippedAt();
        Instant promised = times.promisedAt();
        boolean told = order.shipment() != null || order.trackingUrl() != null || times.partlyDeliveredAt() != null;
        if (sent == null || told) {
            return null;
        }
        Instant by = (promised != null && promised.isAfter(sent) ? promised : sent).plus(UNFOLLOWED);
        return by.isBefore(now) ? by : null;
    }

    private void sent(int index, Order order) {
        Instant surely = unfollowed(order);
        if (surely != null) {
            String code = isOver(surely) ? "order.long_gone" : "order.probably_delivered";
            found(code, index, order.times().shippedAt());
            return;
        }
        OrderTimes times = order.times();
        String code = order.shipment() == null
                ? "order.in_transit"
                : switch (order.shipment()) {
                    case OUT_FOR_DELIVERY -> "order.out_for_delivery";
                    case DELAYED -> "order.delayed";
                    case EXCEPTION -> "order.exception";
                    case LOST -> "order.lost";
                    default -> "order.in_transit";
                };
        found(code, index, times.shippedAt());
        overdue(index, order);
        Instant latest = SoundOrders.latest(order);
        if (latest != null && latest.plus(SILENCE).isBefore(now)) {
            found("order.silent", index, latest);
        }
        partly(index, order);
    }

    private void partly(int index, Order order) {
        if (isPartlyHere(order)) {
            found("order.partly_delivered", index, order.times().partlyDeliveredAt());
        }
    }

    private void notSent(int index, Order order) {
        OrderTimes times = order.times();
        if (isPaid(order)) {
            found("order.paid", index, times.paidAt());
        } else if (order.payment() == Payment.ON_DELIVERY) {
            found("order.on_delivery", index, times.placedAt());
        } else if (order.payment() == Payment.PREPAID) {
            found("order.unpaid", index, times.placedAt());
            return;
        } else {
            found("order.placed", index, times.placedAt());
        }
        partly(index, order);
        overdue(index, order);
    }

    private void overdue(int index, Order order) {
        Instant promised = order.times().promisedAt();
        if (promised != null && promised.isBefore(now)) {
            found("order.overdue", index, promised);
        }
    }

    private void found(String code, int index, @Nullable Instant at) {
        Map<String, Object> args = new HashMap<>();
        args.put("order", orders.get(index).number());
        if (at != null) {
            args.put("date", at);
        }
        clues.add(code, index, 1, args);
    }
}
