package io.momentdesk.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many replicas follow each master. */
@Component
class Replicas {

    private final Redis redis;
    private final DurabilitySettings settings;

    Replicas(Redis redis, DurabilitySettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    int wanted() {
        return settings.replicas();
    }

    /** Of the master that has fewest; those that lag are not counted where the store tells them apart. */
    int following() {
        return redis.masters().stream()
                .map(master -> Redis.await(master.info("replication")).lines().toList())
                .mapToInt(info -> {
                    int good = number(info, "min_slaves_good_slaves:");
                    return good < 0 ? number(info, "connected_slaves:") : good;
                })
                .min()
                .orElse(0);
    }

    /** What every master asks for before it takes a write; -1 when one does not tell. */
    int demanded() {
        try {
            return redis.masters().stream()
                    .map(master -> Redis.await(master.configGet("min-replicas-to-write")))
                    .mapToInt(told -> Integer.parseInt(told.getOrDefault("min-replicas-to-write", "-1")))
                    .min()
                    .orElse(-1);
        } catch (RedisCommandExecutionException refused) {
            return -1;
        }
    }

    private static int number(List<String> info, String name) {
        return info.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Integer.parseInt(line.substring(name.length()).strip()))
                .findFirst()
                .orElse(-1);
    }
}
