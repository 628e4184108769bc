package io.momentdesk.commerce;

import io.momentdesk.commerce.Order.Shipment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parcels of an order seen as one shipment: delivered when all are, and before that where the last moved one is. */
record ParcelsTogether(List<Parcel> parcels) {

    /** What a carrier tells of a tracking code goes into the parcels that have this code; alone it is a parcel of its own. */
    static ParcelsTogether of(Map<String, Parcel> all) {
        Set<String> claimed = new HashSet<>();
        all.forEach((id, parcel) -> {
            String alias = parcel.code() == null ? id : Parcel.alias(parcel.code());
            if (!alias.equals(id)) {
                claimed.add(alias);
            }
        });
        List<Parcel> parcels = new ArrayList<>();
        all.forEach((id, parcel) -> {
            Parcel carriers = parcel.code() == null ? null : all.get(Parcel.alias(parcel.code()));
            Parcel whole = carriers == null ? parcel : parcel.merge(carriers);
            if (!claimed.contains(id) && whole.shipment() != null) {
                parcels.add(whole);
            }
        });
        return new ParcelsTogether(List.copyOf(parcels));
    }

    @Nullable
    Shipment shipment() {
        return parcels.stream()
                .filter(parcel -> !parcel.delivered())
                .max(Comparator.<Parcel, Boolean>comparing(parcel -> parcel.shipment() != Shipment.PENDING)
                        .thenComparingLong(Parcel::at))
                .or(() -> parcels.stream().findFirst())
                .map(Parcel::shipment)
                .orElse(null);
    }

    @Nullable
    Instant sentAt() {
        return times(Parcel::sentAt).stream().min(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable
    Instant deliveredAt() {
        boolean all = !parcels.isEmpty() && parcels.stream().allMatch(Parcel::delivered);
        return all
                ? times(Parcel::deliveredAt).stream()
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    /** When the first parcel came, while others have not; null when none has, or all have. */
    @Nullable
    Instant partlyDeliveredAt() {
        boolean some = parcels.stream().anyMatch(Parcel::delivered)
                && !parcels.stream().allMatch(Parcel::delivered);
        return some
                ? parcels.stream()
                        .filter(Parcel::delivered)
                        .map(parcel ->
                                parcel.deliveredAt() != null ? parcel.deliveredAt() : Instant.ofEpochMilli(parcel.at()))
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    /**
     * Whether all of this product has come; null when that is not known: no parcel is said to hold it, fewer have come than were ordered, or more of
     * it may be in what is on its way.
     *
     * @param ordered how many of it were ordered, at least
     */
    @Nullable
    Boolean hasBrought(@Nullable String product, int ordered) {
        List<Parcel> with = parcels.stream()
                .filter(parcel -> product != null && parcel.products().contains(product))
                .toList();
        if (with.isEmpty()) {
            return null;
        }
        if (with.stream().noneMatch(Parcel::delivered)) {
            return false;
        }
        int come = with.stream()
                .filter(Parcel::delivered)
                .mapToInt(parcel -> Collections.frequency(parcel.products(), product))
                .sum();
        boolean more = parcels.stream()
                .anyMatch(parcel -> !parcel.delivered()
                        && (parcel.products().isEmpty() || parcel.products().contains(product)));
        return come < ordered || more ? null : Boolean.TRUE;
    }

    @Nullable
    String trackingUrl() {
        return parcels.stream()
                .sorted(Comparator.comparing(Parcel::delivered).thenComparing(Parcel::at, Comparator.reverseOrder()))
                .map(Parcel::trackingUrl)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** When the newest word about any parcel was true; -1 without parcels. */
    long at() {
        return parcels.stream().mapToLong(Parcel::at).max().orElse(-1);
    }

    private List<Instant> times(Function<Parcel, @Nullable Instant> time) {
        return parcels.stream().map(time).filter(Objects::nonNull).toList();
    }
}
