package io.momentdesk.redis;

import java.util.Locale;

/** What an acknowledgement means, by the store's settings. */
public enum Durability {
    /** {@code appendfsync always}: survives {@code kill -9} of anything, and power loss with an honest disk. */
    LOCAL,
    /** {@code appendfsync everysec}: up to about two seconds may go. */
    RELAXED,
    /** The store does not tell its settings. */
    UNKNOWN,
    /** No append-only file: what the store holds goes with its process. */
    NONE;

    static Durability of(String appendOnly, String fsync) {
        if (appendOnly.isEmpty() || fsync.isEmpty()) {
            return UNKNOWN;
        }
        if (!appendOnly.equals("yes")) {
            return NONE;
        }
        return fsync.equals("always") ? LOCAL : RELAXED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
