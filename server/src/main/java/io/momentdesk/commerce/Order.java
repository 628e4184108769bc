package io.momentdesk.commerce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is known now: the fields of the neutral dialect. Times win over {@code status}.
 *
 * @param number the number the customer knows, without a leading {@code #}
 * @param rating 1 to 5, null when not rated
 */
public record Order(
        String number,
        OrderTimes times,
        @Nullable Payment payment,
        @Nullable Status status,
        @Nullable Shipment shipment,
        @Nullable Integer rating,
        @Nullable String trackingUrl,
        List<Item> items) {

    /** {@code null} where it has not happened or is not known. */
    public record OrderTimes(
            @Nullable Instant placedAt,
            @Nullable Instant paidAt,
            @Nullable Instant shippedAt,
            @Nullable Instant promisedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant returnedAt,
            @Nullable Instant refundedAt,
            @Nullable Instant reviewedAt) {

        public static final OrderTimes NONE = new OrderTimes(null, null, null, null, null, null, null, null, null);
    }

    public record Item(@Nullable String product, @Nullable String title) {}

    /** On the wire in lower case. */
    public enum Payment {
        PREPAID,
        ON_DELIVERY
    }

    /** On the wire in lower case. */
    public enum Status {
        PLACED,
        PAID,
        SHIPPED,
        DELIVERED,
        RETURNED,
        REFUNDED,
        CANCELLED
    }

    /** On the wire in lower case. */
    public enum Shipment {
        PENDING,
        IN_TRANSIT,
        OUT_FOR_DELIVERY,
        DELAYED,
        EXCEPTION,
        DELIVERED,
        RETURNING,
        LOST
    }
}
