package io.momentdesk.commerce;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keepOrders how long after its last change an order stays among the live ones; the archive keeps it for good
 * @param keepEarly how long a parcel's event waits for its order
 * @param keepHooks how long a webhook delivery is remembered
 */
@ConfigurationProperties("momentdesk.commerce")
public record CommerceSettings(
        @DefaultValue("180d") Duration keepOrders,
        @DefaultValue("7d") Duration keepEarly,
        @DefaultValue("3d") Duration keepHooks) {}
