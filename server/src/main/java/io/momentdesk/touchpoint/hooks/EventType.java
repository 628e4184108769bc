package io.momentdesk.touchpoint.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a webhook may ask for, with the names that receivers see. */
public enum EventType {
    MARK_CREATED("mark.created"),
    CONVERSATION_OPENED("conversation.opened"),
    CONVERSATION_REOPENED("conversation.reopened"),
    CONVERSATION_CLOSED("conversation.closed"),
    MESSAGE_CREATED("message.created"),
    MOMENT_CHANGED("conversation.moment_changed"),
    MOMENT_CORRECTED("moment.corrected"),
    KNOWLEDGE_HELPED("knowledge.helped"),
    KNOWLEDGE_UNHELPFUL("knowledge.unhelpful"),
    /** Sent only when somebody tries a webhook out. */
    TEST("webhook.test");

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Those that can be asked for. */
    public static List<String> names() {
        return Arrays.stream(values())
                .filter(type -> type != TEST)
                .map(EventType::wire)
                .toList();
    }

    static Optional<EventType> named(String wire) {
        return Arrays.stream(values())
                .filter(type -> type != TEST && type.wire.equals(wire))
                .findFirst();
    }
}
