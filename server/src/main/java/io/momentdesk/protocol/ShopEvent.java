package io.momentdesk.protocol;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something the visitor did, named and shaped as GA4 does (TRK1). */
public record ShopEvent(
        String id, Instant at, String name, @Nullable Page page, Map<String, Object> data) {

    public ShopEvent {
        data = data == null ? Map.of() : data;
    }
}
