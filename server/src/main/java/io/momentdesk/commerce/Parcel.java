package io.momentdesk.commerce;

import io.momentdesk.commerce.Order.Shipment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One parcel of an order as it was at a time.
 *
 * @param at when this was true, ms since 1970
 * @param shipment null when the parcel is called off
 */
public record Parcel(
        long at,
        @Nullable Shipment shipment,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable String trackingUrl) {

    /** The newer state of the two (of equally old ones the one further along), with the times and the link that only one of them knows. */
    Parcel merge(Parcel other) {
        Parcel newer = at != other.at ? (at > other.at ? this : other) : (progress() > other.progress() ? this : other);
        Parcel older = newer == this ? other : this;
        return new Parcel(
                newer.at,
                newer.shipment,
                newer.sentAt != null ? newer.sentAt : older.sentAt,
                newer.deliveredAt != null ? newer.deliveredAt : older.deliveredAt,
                newer.trackingUrl != null ? newer.trackingUrl : older.trackingUrl);
    }

    private int progress() {
        return shipment == null ? -1 : shipment.ordinal();
    }

    boolean delivered() {
        return shipment == Shipment.DELIVERED;
    }
}
