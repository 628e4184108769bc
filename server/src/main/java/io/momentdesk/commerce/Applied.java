package io.momentdesk.commerce;

/** What became of an update. */
public sealed interface Applied {

    /** @param created whether the order was not known before */
    record Merged(String number, boolean created) implements Applied {}

    /** A newer word about this order is known. */
    record TooOld(String number) implements Applied {}

    /** The order is not known yet; the update waits for it. */
    record Waiting() implements Applied {}
}
