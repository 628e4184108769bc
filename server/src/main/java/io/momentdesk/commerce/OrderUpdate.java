package io.momentdesk.commerce;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something a shop said of an order, in our words.
 *
 * @param number the number the customer knows; null when only the shop's id is said (a parcel's event)
 * @param shopId what else names the order: the shop's own id, exactly as text, or an {@link Parcel#alias alias} of a parcel's
 * @param updatedAt when the order was as said
 * @param whole whether it claims to be the whole order: such a word changes nothing once a newer one is known
 */
public record OrderUpdate(
        @Nullable String number, @Nullable String shopId, Instant updatedAt, boolean whole, OrderFacts facts) {

    /** All that names this order besides its number. */
    Set<String> aliases() {
        Set<String> aliases = new TreeSet<>();
        if (shopId != null) {
            aliases.add(shopId);
        }
        for (Parcel parcel : facts.parcels().values()) {
            if (parcel.code() != null) {
                aliases.add(Parcel.alias(parcel.code()));
            }
        }
        return aliases;
    }

    OrderUpdate numbered(String known) {
        return new OrderUpdate(known, shopId, updatedAt, whole, facts);
    }
}
