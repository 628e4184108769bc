package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.Order.Status;
import io.momentdesk.moment.rules.RuleSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders without what cannot be true; each thing left out is named. Newest first. */
final class SoundOrders {

    /** A shop that sends local times as UTC is at most this far off; an order further ahead cannot exist yet. */
    private static final Duration ANY_TIME_ZONE = Duration.ofHours(26);

    private final Clues clues;
    private final RuleSettings settings;
    private final Instant now;

    private SoundOrders(Clues clues, Instant now) {
        this.clues = clues;
        this.settings = clues.rules().settings();
        this.now = now;
    }

    static List<Order> of(List<Order> orders, Instant now, Clues clues) {
        SoundOrders reading = new SoundOrders(clues, now);
        List<Order> sound = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (int i = orders.size() - 1; i >= 0; i--) {
            Order order = orders.get(i);
            String path = "orders[" + i + "]";
            if (reading.isFromTheFuture(order.times().placedAt())) {
                clues.ignore(path + ".placedAt", "It lies in the future, so the order is left out");
            } else if (!numbers.add(order.number())) {
                clues.ignore(path, "Order " + order.number() + " is listed again further on, which counts");
            } else {
                sound.add(reading.sound(order, path + "."));
            }
        }
        sound.sort(Comparator.comparing(SoundOrders::latest, Comparator.nullsLast(Comparator.reverseOrder())));
        return reading.fewEnough(sound);
    }

    private List<Order> fewEnough(List<Order> sound) {
        int most = settings.mostOrders();
        if (sound.size() <= most) {
            return sound;
        }
        clues.ignore("orders", "Only the newest " + most + " of " + sound.size() + " orders are looked at");
        return sound.subList(0, most);
    }

    private boolean isFromTheFuture(@Nullable Instant placedAt) {
        return placedAt != null && placedAt.isAfter(now.plus(ANY_TIME_ZONE));
    }

    /** The last thing known to have happened to an order. */
    static @Nullable Instant latest(Order order) {
        OrderTimes times = order.times();
        Instant latest = null;
        for (Instant time : new Instant[] {
            times.placedAt(),
            times.paidAt(),
            times.shippedAt(),
            times.deliveredAt(),
            times.cancelledAt(),
            times.returnedAt(),
            times.refundedAt(),
            times.reviewedAt(),
            times.partlyDeliveredAt()
        }) {
            latest = latest == null || (time != null && time.isAfter(latest)) ? time : latest;
        }
        return latest;
    }

    private Order sound(Order order, String path) {
        OrderTimes times = order.times();
        Instant placed = past(times.placedAt(), path + "placedAt");
        Instant shipped = past(times.shippedAt(), path + "shippedAt");
        Instant delivered = past(times.deliveredAt(), path + "deliveredAt");
        if (isBefore(delivered, placed)) {
            clues.ignore(path + "deliveredAt", "It lies before the order was placed");
            delivered = null;
        }
        if (isBefore(delivered, shipped)) {
            boolean onItsWay = order.status() == Status.SHIPPED || isMoving(order.shipment());
            clues.ignore(path + (onItsWay ? "deliveredAt" : "shippedAt"), "Delivered before it was sent cannot be");
            delivered = onItsWay ? null : delivered;
            shipped = onItsWay ? shipped : null;
        }
        OrderTimes kept = new OrderTimes(
                placed,
                past(times.paidAt(), path + "paidAt"),
                shipped,
                promised(times, path),
                delivered,
                past(times.cancelledAt(), path + "cancelledAt"),
                past(times.returnedAt(), path + "returnedAt"),
                past(times.refundedAt(), path + "refundedAt"),
                past(times.reviewedAt(), path + "reviewedAt"),
                past(times.partlyDeliveredAt(), path + "partlyDeliveredAt"));
        return new Order(
                order.number(),
                kept,
                order.payment(),
                order.status(),
                shipment(order, kept, path),
                rating(order, path),
                order.trackingUrl(),
                order.items(),
                order.country());
    }

    private @Nullable Instant past(@Nullable Instant time, String path) {
        if (time != null && time.isAfter(now.plus(settings.clockSkew()))) {
            clues.ignore(path, "It lies in the future");
            return null;
        }
        return time;
    }

    private @Nullable Instant promised(OrderTimes times, String path) {
        if (isBefore(times.promisedAt(), times.placedAt())) {
            clues.ignore(path + "promisedAt", "It lies before the order was placed");
            return null;
        }
        return times.promisedAt();
    }

    private boolean isBefore(@Nullable Instant time, @Nullable Instant other) {
        return time != null && other != null && time.plus(settings.clockSkew()).isBefore(other);
    }

    private @Nullable Shipment shipment(Order order, OrderTimes kept, String path) {
        if (kept.deliveredAt() != null && isMoving(order.shipment())) {
            clues.ignore(path + "shipment", "The order has a time of delivery, which counts");
            return Shipment.DELIVERED;
        }
        return order.shipment();
    }

    static boolean isMoving(@Nullable Shipment shipment) {
        return shipment != null && shipment != Shipment.DELIVERED && shipment != Shipment.RETURNING;
    }

    private @Nullable Integer rating(Order order, String path) {
        Integer rating = order.rating();
        if (rating != null && (rating < 1 || rating > 5)) {
            clues.ignore(path + "rating", "A rating is 1 to 5, not " + rating);
            return null;
        }
        return rating;
    }
}
