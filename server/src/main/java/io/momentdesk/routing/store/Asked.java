package io.momentdesk.routing.store;

import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The conversations that an agent is being asked to take. */
@Component
public class Asked {

    private final Redis redis;

    Asked(Redis redis) {
        this.redis = redis;
    }

    public Set<String> of(String site, String agent) {
        return redis.call(commands -> commands.smembers(Keys.of(site, "ao:" + agent)));
    }
}
