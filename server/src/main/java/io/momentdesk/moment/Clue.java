package io.momentdesk.moment;

import io.momentdesk.moment.rules.Pull;
import java.util.Map;

/**
 * One fact that counts.
 *
 * @param about the journeys that it counts for once something has been bought: the index of one order, or one of the constants
 * @param args what its text mentions, by name
 */
record Clue(String code, int about, Pull pull, Map<String, Object> args) {

    Clue times(double factor) {
        return new Clue(code, about, pull.times(factor), args);
    }

    /** Every journey: words choose among all of them. */
    static final int ANY = -1;

    /** An order that is not among the known ones. */
    static final int UNKNOWN_ORDER = -2;

    /** Every known order. */
    static final int KNOWN_ORDERS = -3;

    /** The orders that stand, by their own facts, where the clue pulls, and one that we do not know. */
    static final int FITTING_ORDERS = -4;

    /** The orders of which something is in the customer's hands, and one that we do not know: what is done with it now says more. */
    static final int ORDERS_IN_HAND = -5;
}
