package io.momentdesk.commerce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a shop said of an order, in our words.
 *
 * @param number the number the customer knows; null when only the shop's id is said (a parcel's event)
 * @param shopId the shop's own id of the order, exactly as text
 * @param updatedAt when the order was as said
 * @param whole whether it claims to be the whole order: such a word changes nothing once a newer one is known
 */
public record OrderUpdate(
        @Nullable String number, @Nullable String shopId, Instant updatedAt, boolean whole, OrderFacts facts) {

    OrderUpdate numbered(String known) {
        return new OrderUpdate(known, shopId, updatedAt, whole, facts);
    }
}
