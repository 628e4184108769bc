package io.momentdesk.redis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param replicas so many replicas must have what is acknowledged or shown; 0 asks for none. Name as many as may be promoted
 * @param patience how long they may take before the outcome counts as unknown
 */
@ConfigurationProperties("momentdesk.durability")
public record DurabilitySettings(
        @DefaultValue("0") int replicas, @DefaultValue("1s") Duration patience) {

    private static final Duration LONGEST = Duration.ofMillis(1_800);

    public DurabilitySettings {
        if (replicas < 0 || replicas > 16) {
            throw new IllegalArgumentException("momentdesk.durability.replicas must be 0 to 16, not " + replicas);
        }
        if (patience.toMillis() < 1 || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("momentdesk.durability.patience must be 1ms to " + LONGEST.toMillis()
                    + "ms, not " + patience.toMillis() + "ms");
        }
    }
}
