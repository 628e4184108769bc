package io.momentdesk.touchpoint.hooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as receivers are told.
 *
 * @param id the same for every receiver and every attempt
 * @param line those of one line are sent one after the other; null: it waits for nobody
 * @param body JSON, exactly as it is signed
 */
public record HookEvent(
        String id,
        EventType type,
        Instant at,
        @Nullable String conversation,
        @Nullable String visitor,
        @Nullable String line,
        String body) {}
