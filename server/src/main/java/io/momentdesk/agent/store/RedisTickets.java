package io.momentdesk.agent.store;

import io.lettuce.core.SetArgs;
import io.momentdesk.agent.TicketStore;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class RedisTickets implements TicketStore {

    private final Redis redis;

    RedisTickets(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void keep(String site, String ticketHash, String holder, Duration life) {
        redis.call(commands -> commands.set(key(site, ticketHash), holder, SetArgs.Builder.px(life)));
    }

    @Override
    public Optional<String> take(String site, String ticketHash) {
        return Optional.ofNullable(redis.<String>call(commands -> commands.getdel(key(site, ticketHash))));
    }

    private static String key(String site, String ticketHash) {
        return Keys.of(site, "ticket:" + ticketHash);
    }
}
