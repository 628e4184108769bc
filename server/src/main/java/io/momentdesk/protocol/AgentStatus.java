package io.momentdesk.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an agent says about being there. On the wire in lower case. */
public enum AgentStatus {
    ONLINE,
    AWAY,
    OFFLINE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
