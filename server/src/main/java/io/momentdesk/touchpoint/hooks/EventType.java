package io.momentdesk.touchpoint.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a webhook may ask for, with the names that receivers see. */
public enum EventType {
    MARK_CREATED("mark.created", "mark"),
    CONVERSATION_OPENED("conversation.opened", "message"),
    CONVERSATION_REOPENED("conversation.reopened", "reopened"),
    CONVERSATION_CLOSED("conversation.closed", "resolved"),
    MESSAGE_CREATED("message.created", "message"),
    MOMENT_CHANGED("conversation.moment_changed", "moment"),
    MOMENT_CORRECTED("moment.corrected", "moment"),
    KNOWLEDGE_HELPED("knowledge.helped", "article"),
    KNOWLEDGE_UNHELPFUL("knowledge.unhelpful", "article"),
    /** Sent only when somebody tries a webhook out. */
    TEST("webhook.test", "");

    private final String wire;
    private final String kind;

    EventType(String wire, String kind) {
        this.wire = wire;
        this.kind = kind;
    }

    /** Of the touchpoints that it is made of; empty for {@link #TEST}. */
    public String kind() {
        return kind;
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
