package io.momentdesk.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How busy a desk is (ACT4).
 *
 * @param waiting chats
 * @param oldest since when the oldest has waited
 * @param agents present ones
 * @param free their free slots
 * @param tickets that nobody has taken
 */
public record QueueState(
        String queue,
        @Nullable String moment,
        int waiting,
        @Nullable Instant oldest,
        int agents,
        int free,
        @Nullable Integer tickets) {}
