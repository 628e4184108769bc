package io.momentdesk.commerce;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the live orders. A write is one atomic step together with what it logs. */
public interface OrderStore {

    Optional<OrderRow> find(String site, String number);

    /** False when the order is no longer at the revision that {@code write} was made from ({@code "0"} for none). */
    boolean write(String site, OrderWrite write, Duration keep);

    Set<String> numbersOfVisitor(String site, String visitor);

    Set<String> numbersOfCustomer(String site, String customer);

    /** Keeps an update until the order of that alias is known; returns the order's number when it already is. */
    Optional<String> keepEarly(String site, String alias, String update, Duration keep);

    /** What came before the order did. Once its number is known nothing is added, so {@link #forgetEarly} loses nothing. */
    List<String> early(String site, String alias);

    void forgetEarly(String site, String alias);

    /** Whether this webhook delivery was dealt with before. */
    boolean delivered(String site, String hook);

    void markDelivered(String site, String hook, Duration keep);
}
