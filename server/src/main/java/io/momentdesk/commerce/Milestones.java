package io.momentdesk.commerce;

import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.commerce.Order.Shipment;
import io.momentdesk.commerce.Order.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an update changed, in words for the timeline. A milestone counts once, also when it is told late or twice; a shipment that goes from one state to
 * another counts each time.
 */
final class Milestones {

    private final Order before;
    private final Order after;
    private final OrderUpdate update;
    private final Set<String> seen;
    private final List<Milestone> passed = new ArrayList<>();

    private Milestones(KnownOrder before, KnownOrder after, OrderUpdate update) {
        this.before = before.order();
        this.after = after.order();
        this.update = update;
        this.seen = new HashSet<>(before.seen());
    }

    static List<Milestone> between(KnownOrder before, KnownOrder after, OrderUpdate update) {
        Milestones milestones = new Milestones(before, after, update);
        milestones.times();
        milestones.status();
        milestones.shipment();
        milestones.late();
        milestones.promise();
        boolean changed =
                !milestones.before.equals(milestones.after) || !joins(before).equals(joins(after));
        if (milestones.passed.isEmpty() && changed) {
            milestones.passed.add(new Milestone("updated", update.updatedAt()));
        }
        return List.copyOf(milestones.passed);
    }

    private static List<String> joins(KnownOrder order) {
        return List.of(Objects.toString(order.customer(), ""), Objects.toString(order.visitorRef(), ""));
    }

    private void times() {
        OrderTimes times = after.times();
        once("placed", times.placedAt());
        once("paid", times.paidAt());
        once("sent", times.shippedAt());
        once("delivered", times.deliveredAt());
        once("cancelled", times.cancelledAt());
        once("returned", times.returnedAt());
        once("refunded", times.refundedAt());
        once("reviewed", times.reviewedAt());
    }

    private void status() {
        Status status = after.status();
        if (status != null) {
            once(status == Status.SHIPPED ? "sent" : word(status), update.updatedAt());
        }
    }

    private void shipment() {
        Shipment now = after.shipment();
        if (now == null || now == before.shipment() || now == Shipment.PENDING) {
            return;
        }
        if (now == Shipment.IN_TRANSIT) {
            boolean movesAgain = before.shipment() == Shipment.DELAYED || before.shipment() == Shipment.EXCEPTION;
            if (!once("sent", update.updatedAt()) && movesAgain) {
                passed.add(new Milestone("in_transit", update.updatedAt()));
            }
        } else if (now == Shipment.DELIVERED) {
            once("delivered", update.updatedAt());
        } else {
            seen.add(word(now));
            passed.add(new Milestone(word(now), update.updatedAt()));
        }
    }

    /** States that the parcel has left again by now; they happened all the same. */
    private void late() {
        for (Parcel parcel : update.facts().parcels().values()) {
            Shipment shipment = parcel.shipment();
            if (shipment != null && shipment != Shipment.PENDING && shipment != Shipment.DELIVERED) {
                once(shipment == Shipment.IN_TRANSIT ? "sent" : word(shipment), Instant.ofEpochMilli(parcel.at()));
            }
        }
    }

    private void promise() {
        Instant promised = after.times().promisedAt();
        if (before.times().promisedAt() != null
                && promised != null
                && !promised.equals(before.times().promisedAt())) {
            passed.add(new Milestone("promised", update.updatedAt()));
        }
    }

    private boolean once(String name, @Nullable Instant at) {
        boolean fresh = at != null && seen.add(name);
        if (fresh) {
            passed.add(new Milestone(name, at));
        }
        return fresh;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
