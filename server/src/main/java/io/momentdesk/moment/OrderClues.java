package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
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

    private void cancelled(int index, Order order) {
        String code = isPaid(order) ? "order.cancelled_paid" : "order.cancelled_unpaid";
        found(code, index, order.times().cancelledAt());
    }

    private void delivered(int index, Order order) {
        Instant at = order.times().deliveredAt();
        Instant since = at != null ? at : SoundOrders.latest(order);
        boolean over = since != null
                && since.plus(clues.rules().settings().useWindow()).isBefore(now);
        if (isReviewed(order)) {
            reviewed(index, order);
        } else if (over) {
            found("order.use_window_over", index, since);
        } else if (isBoughtAgain(index, order)) {
            found("order.bought_again", index, at);
        } else {
            found("order.delivered", index, at);
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

    private void sent(int index, Order order) {
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
        if (order.status() == Status.DELIVERED) {
            found("order.partly_delivered", index, null);
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
