package io.momentdesk.redis;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows the durability level beside the other health. */
@Component
class DurabilityHealthIndicator implements HealthIndicator {

    private final StoreCheck store;
    private final Replicas replicas;

    DurabilityHealthIndicator(StoreCheck store, Replicas replicas) {
        this.store = store;
        this.replicas = replicas;
    }

    @Override
    public Health health() {
        Durability level = store.durability();
        Health.Builder health = Health.up().withDetail("level", level.toString());
        if (level.warning() != null) {
            health.withDetail("warning", level.warning());
        }
        return replicas.wanted() == 0 ? health.build() : withReplicas(health);
    }

    private Health withReplicas(Health.Builder health) {
        health.withDetail("replicas", Map.of("wanted", replicas.wanted()));
        try {
            int following = replicas.following();
            health.withDetail("replicas", Map.of("wanted", replicas.wanted(), "following", following));
            return following < replicas.wanted() ? health.down().build() : health.build();
        } catch (RuntimeException away) {
            return health.down(away).build();
        }
    }
}
