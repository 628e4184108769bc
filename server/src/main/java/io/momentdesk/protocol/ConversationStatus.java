package io.momentdesk.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether anything is still to be done. On the wire in lower case. */
public enum ConversationStatus {
    OPEN,
    RESOLVED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
