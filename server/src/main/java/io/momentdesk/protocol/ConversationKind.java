package io.momentdesk.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a conversation is. On the wire in lower case. */
public enum ConversationKind {
    CHAT,
    TICKET;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
