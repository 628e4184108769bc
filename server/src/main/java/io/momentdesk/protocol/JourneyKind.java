package io.momentdesk.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which sort of journey. On the wire in lower case. */
public enum JourneyKind {
    BROWSE,
    ORDER,
    NONE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
