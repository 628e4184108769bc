package io.momentdesk.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a command did, the same again for a repeated ref.
 *
 * @param seq the entry it wrote
 * @param number of a ticket
 * @param promisedAt when a ticket's answer is promised, ISO
 * @param state of the conversation
 */
public record Outcome(
        String conversation,
        long seq,
        Instant at,
        String kind,
        @Nullable String number,
        @Nullable String promisedAt,
        Effect effect,
        String state) {

    public enum Effect {
        CHANGED,
        /** A new conversation began. */
        CREATED,
        /** The ref had been used before; nothing changed. */
        REPEATED
    }
}
