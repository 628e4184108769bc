package io.momentdesk.touchpoint;

import io.momentdesk.commerce.Order;
import io.momentdesk.visitor.Session;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a desk sees them.
 *
 * @param id the shop's where it was proven, else the visitor's
 * @param visitors under which they came
 * @param session what they did since they came, null when it is forgotten
 */
public record Profile(
        String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        boolean verified,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        List<String> visitors,
        List<Journey> journeys,
        @Nullable Session session) {

    /**
     * @param kind {@code browse} or {@code order}
     * @param order null for {@code browse}
     */
    public record Journey(
            String kind, @Nullable Order order, @Nullable String moment) {}
}
