package io.momentdesk.touchpoint.hooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one sending ended.
 *
 * @param answer the receiver's HTTP status, null when there was none
 * @param why it counts as failed; null: it was taken
 * @param reply the beginning of what the receiver said
 * @param after how long the receiver asks us to wait, null when it does not
 */
public record Attempt(
        @Nullable Integer answer,
        @Nullable Why why,
        @Nullable String reply,
        @Nullable Duration after) {

    /** Why an attempt failed, with the names of the delivery log. */
    public enum Why {
        /** Another status than 2xx. */
        STATUS,
        /** A redirect, which is not followed. */
        REDIRECT,
        /** Not within the time of an attempt. */
        TIME,
        /** The connection could not be made, or broke. */
        CONNECTION,
        /** No trusted certificate of this name. */
        TLS,
        /** The name cannot be found. */
        NAME,
        /** An address that is not public. */
        ADDRESS,
        /** The webhook was off for too long. */
        OFF;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Attempt failed(Why why) {
        return new Attempt(null, why, null, null);
    }

    boolean taken() {
        return why == null;
    }
}
