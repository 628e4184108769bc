package io.momentdesk.redis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an acknowledgement means, by the store's settings. */
public enum Durability {
    /** {@code appendfsync always}: survives {@code kill -9} of anything, and power loss with an honest disk. */
    LOCAL,
    /** As {@code local}, and as many replicas have it as were asked for: survives the loss of the master's host. */
    REPLICATED,
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

    /** What an operator should know who runs at this level; null where nothing is amiss. */
    @Nullable
    String warning() {
        return switch (this) {
            case LOCAL, REPLICATED -> null;
            case RELAXED -> "Up to two seconds of acknowledged messages may be lost; set appendfsync always.";
            case UNKNOWN -> "The store does not tell its settings, so nothing can be promised.";
            case NONE -> "The store keeps nothing; set appendonly yes and appendfsync always.";
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
