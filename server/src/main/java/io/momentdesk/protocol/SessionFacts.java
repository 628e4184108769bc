package io.momentdesk.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one visitor did since they came, oldest first. */
public record SessionFacts(
        @Nullable Arrival arrival, @Nullable List<FactEvent> events) {

    public record Arrival(
            @Nullable String referrer,
            @Nullable Map<String, String> utm,
            @Nullable Long visit) {}

    public record FactEvent(
            @Nullable Instant at,
            String name,
            @Nullable Page page,
            @Nullable Map<String, Object> data) {}
}
