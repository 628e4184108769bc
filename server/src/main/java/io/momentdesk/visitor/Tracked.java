package io.momentdesk.visitor;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event as it was sent; an {@code id} counts once (TRK1). */
public record Tracked(
        String id,
        @Nullable Instant at,
        String name,
        @Nullable Page page,
        Map<String, Object> data) {}
