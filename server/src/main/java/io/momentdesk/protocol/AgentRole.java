package io.momentdesk.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an agent may do. On the wire in lower case. */
public enum AgentRole {
    AGENT,
    SUPERVISOR,
    ADMIN;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
