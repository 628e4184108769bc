package io.momentdesk.touchpoint.hooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this node sends
 * @param every how often it looks for what is due
 * @param most webhooks a site
 * @param parallel requests at once to one webhook, of all nodes together
 * @param connect how long a connection may take
 * @param patience how long a whole attempt may take
 * @param firstRetry after the first failure; three times as long after each further one, shortened by chance by up to a half
 * @param longestRetry the longest time between two attempts
 * @param giveUp no attempt is planned so long after the event
 * @param stopAfter a webhook that has failed for so long is switched off when a delivery is given up
 * @param keepBodies what was sent is forgotten after
 * @param keep the delivery log goes back so far
 * @param loopback whether this machine may be a receiver, by http too: for development
 */
@ConfigurationProperties("momentdesk.webhooks")
public record HookSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500ms") Duration every,
        @DefaultValue("10") int most,
        @DefaultValue("4") int parallel,
        @DefaultValue("5s") Duration connect,
        @DefaultValue("15s") Duration patience,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("4h") Duration longestRetry,
        @DefaultValue("24h") Duration giveUp,
        @DefaultValue("5d") Duration stopAfter,
        @DefaultValue("7d") Duration keepBodies,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("false") boolean loopback) {

    /** Longer than an attempt can take, so that what is being sent is nobody else's. */
    Duration lease() {
        return patience.multipliedBy(2).plusSeconds(30);
    }
}
