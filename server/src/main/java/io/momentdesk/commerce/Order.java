package io.momentdesk.commerce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is known now: the fields of the neutral dialect. Times win over {@code status}.
 *
 * @param number the number the customer knows, without a leading {@code #}
 * @param rating 1 to 5, null when not rated
 * @param country where it is sent to, two letters
 */
public record Order(
        String number,
        OrderTimes times,
        @Nullable Payment payment,
        @Nullable Status status,
        @Nullable Shipment shipment,
        @Nullable Integer rating,
        @Nullable String trackingUrl,
        List<Item> items,
        @Nullable String country) {

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
            @Nullable Instant reviewedAt,
            @Nullable Instant partlyDeliveredAt) {

        public static final OrderTimes NONE = new OrderTimes(null, null, null, null, null, null, null, null, null);

        public OrderTimes(
                @Nullable Instant placedAt,
                @Nullable Instant paidAt,
                @Nullable Instant shippedAt,
                @Nullable Instant promisedAt,
                @Nullable Instant deliveredAt,
                @Nullable Instant cancelledAt,
                @Nullable Instant returnedAt,
                @Nullable Instant refundedAt,
                @Nullable Instant reviewedAt) {
            this(
                    placedAt,
                    paidAt,
                    shippedAt,
                    promisedAt,
                    deliveredAt,
                    cancelledAt,
                    returnedAt,
                    refundedAt,
                    reviewedAt,
                    null);
        }
    }

    /**
     * @param kind null for a thing that is sent
     * @param arrived whether this one is there, where an order comes in parts; null when that is not known
     */
    public record Item(
            @Nullable String product,
            @Nullable String title,
            @Nullable Kind kind,
            @Nullable Boolean arrived) {

        public Item(@Nullable String product, @Nullable String title) {
            this(product, title, null, null);
        }

        public boolean isSent() {
            return kind == null || kind == Kind.PHYSICAL;
        }
    }

    /** Whether anything of it has to be sent; an order without items may have. */
    public boolean isSent() {
        return items.isEmpty() || items.stream().anyMatch(Item::isSent);
    }

    /** On the wire in lower case. */
    public enum Kind {
        PHYSICAL,
        DIGITAL,
        SUBSCRIPTION
    }

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
