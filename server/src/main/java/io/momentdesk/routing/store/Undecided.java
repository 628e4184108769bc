package io.momentdesk.routing.store;

import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import java.util.List;
import org.springframework.stereotype.Component;

/** A site's conversations that wait for a decision, longest first. */
@Component
public class Undecided {

    private static final long AT_ONCE = 100;

    private final Redis redis;

    Undecided(Redis redis) {
        this.redis = redis;
    }

    public List<String> of(String site) {
        return redis.call(commands -> commands.zrange(Keys.of(site, "dirty"), 0, AT_ONCE - 1));
    }
}
