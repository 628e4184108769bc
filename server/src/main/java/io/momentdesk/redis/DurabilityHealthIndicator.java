package io.momentdesk.redis;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows the durability level beside the other health. */
@Component
class DurabilityHealthIndicator implements HealthIndicator {

    private final StoreCheck store;

    DurabilityHealthIndicator(StoreCheck store) {
        this.store = store;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("level", store.durability().toString()).build();
    }
}
