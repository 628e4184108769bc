package io.momentdesk.visitor;

import java.util.List;

/** What one visitor did since they came, oldest first. */
public record Session(Arrival arrival, List<ShopEvent> events) {

    public static final Session EMPTY = new Session(Arrival.UNKNOWN, List.of());
}
