package io.momentdesk.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long an agent counts as present after the last sign of life
 * @param visitorLease how long a visitor counts as here after the last sign of life; longer than a heartbeat
 * @param takeBack how long after a lapsed lease chats stay with their agent while the visitor waits
 * @param emptyDesk how long a chat waits at a desk that everybody has left before it becomes a ticket
 * @param chatUnits of an agent's capacity that a chat takes
 * @param ticketUnits of an agent's capacity that a ticket takes; 0: none
 * @param promise within which working time a ticket's answer is promised
 * @param check how often the desk looks whether what must always hold holds
 */
@ConfigurationProperties("momentdesk.routing")
public record RoutingSettings(
        @DefaultValue("45s") Duration lease,
        @DefaultValue("60s") Duration visitorLease,
        @DefaultValue("120s") Duration takeBack,
        @DefaultValue("60s") Duration emptyDesk,
        @DefaultValue("4h") Duration promise,
        @DefaultValue("60s") Duration check,
        @DefaultValue("1") int chatUnits,
        @DefaultValue("0") int ticketUnits) {

    public RoutingSettings {
        positive("lease", lease);
        positive("visitor-lease", visitorLease);
        positive("take-back", takeBack);
        positive("empty-desk", emptyDesk);
        positive("promise", promise);
        positive("check", check);
        if (chatUnits < 1 || ticketUnits < 0) {
            throw new IllegalArgumentException("momentdesk.routing.chat-units is 1 or more, ticket-units 0 or more");
        }
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "momentdesk.routing." + name + " must be longer than nothing, not " + value);
        }
    }
}
