package io.momentdesk.commerce;

import io.momentdesk.commerce.Order.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One parcel of an order as it was at a time.
 *
 * @param at when this was true, ms since 1970
 * @param shipment null when the parcel is called off
 * @param products what is in it, by the shop's ids; empty when that is not said
 * @param code the carrier's tracking code, in its {@link #code(String) one} form; null when it is not said
 */
public record Parcel(
        long at,
        @Nullable Shipment shipment,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable String trackingUrl,
        @Nullable String code,
        List<String> products) {

    public Parcel(
            long at,
            @Nullable Shipment shipment,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable String trackingUrl) {
        this(at, shipment, sentAt, deliveredAt, trackingUrl, null);
    }

    public Parcel(
            long at,
            @Nullable Shipment shipment,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable String trackingUrl,
            @Nullable String code) {
        this(at, shipment, sentAt, deliveredAt, trackingUrl, code, List.of());
    }

    public Parcel with(List<String> inside) {
        return new Parcel(at, shipment, sentAt, deliveredAt, trackingUrl, code, List.copyOf(inside));
    }

    /** A tracking code as it is compared: without blanks and dashes, in capitals; null for none. */
    public static @Nullable String code(@Nullable String written) {
        String bare = written == null ? "" : written.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
        return bare.isEmpty() ? null : bare;
    }

    /** Under which an order is found by one of its parcels' tracking codes. */
    public static String alias(String code) {
        return "tracking:" + code;
    }

    /** The newer state of the two (of equally old ones the one further along), with the times and the link that only one of them knows. */
    Parcel merge(Parcel other) {
        Parcel newer = at != other.at ? (at > other.at ? this : other) : (progress() > other.progress() ? this : other);
        Parcel older = newer == this ? other : this;
        return new Parcel(
                newer.at,
                newer.shipment,
                newer.sentAt != null ? newer.sentAt : older.sentAt,
                newer.deliveredAt != null ? newer.deliveredAt : older.deliveredAt,
                newer.trackingUrl != null ? newer.trackingUrl : older.trackingUrl,
                newer.code != null ? newer.code : older.code,
                newer.products.isEmpty() ? older.products : newer.products);
    }

    private int progress() {
        return shipment == null ? -1 : shipment.ordinal();
    }

    boolean delivered() {
        return shipment == Shipment.DELIVERED;
    }
}
