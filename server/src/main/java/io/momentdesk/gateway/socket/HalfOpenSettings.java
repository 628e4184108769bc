package io.momentdesk.gateway.socket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections that have not asked for anything yet.
 *
 * @param time how long the first request may take as a whole, from the connection to its last header
 * @param most how many may wait for theirs from one address
 */
@ConfigurationProperties("momentdesk.half-open")
public record HalfOpenSettings(
        @DefaultValue("10s") Duration time,
        @DefaultValue("1000") int most) {

    public HalfOpenSettings {
        if (time.toMillis() < 1) {
            throw new IllegalArgumentException("momentdesk.half-open.time must be longer than 0, not " + time);
        }
        if (most < 1) {
            throw new IllegalArgumentException("momentdesk.half-open.most must be 1 or more, not " + most);
        }
    }
}
