package io.momentdesk.visitor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a session began.
 *
 * @param utm campaign parameters without the {@code utm_} prefix, as in {@code source → instagram}
 * @param visit 1 for the first visit of this browser
 */
public record Arrival(
        @Nullable String referrer,
        Map<String, String> utm,
        @Nullable Integer visit) {

    public static final Arrival UNKNOWN = new Arrival(null, Map.of(), null);
}
