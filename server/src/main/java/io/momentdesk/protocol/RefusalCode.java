package io.momentdesk.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a frame had no effect (ERR1). On the wire in lower case. */
public enum RefusalCode {
    UNAVAILABLE(true),
    UNKNOWN_OUTCOME(true),
    RATE_LIMITED(true),
    BUSY(true),
    BAD_FRAME(false),
    UNKNOWN_TYPE(false),
    TOO_LARGE(false),
    FORBIDDEN(false),
    NOT_FOUND(false),
    CONVERSATION_CLOSED(false),
    REF_CONFLICT(false),
    STALE_GEN(false),
    CAPACITY(false),
    INVALID(false);

    private final boolean retry;

    RefusalCode(boolean retry) {
        this.retry = retry;
    }

    /** Whether the same frame with the same {@code ref} may be sent again. */
    public boolean retry() {
        return retry;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
