package io.momentdesk.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order in the neutral dialect; times win over {@code status}. */
public record Order(
        String number,
        @Nullable Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant promisedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant returnedAt,
        @Nullable Instant refundedAt,
        @Nullable Instant reviewedAt,
        @Nullable Instant partlyDeliveredAt,
        @Nullable Integer rating,
        @Nullable String payment,
        @Nullable String status,
        @Nullable String shipment,
        @Nullable String trackingUrl,
        @Nullable String country,
        @Nullable List<OrderItem> items) {}
