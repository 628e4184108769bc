package io.momentdesk.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at the store's settings before anything is promised: refuses a store that forgets by itself, and says at which level of durability it runs. */
@Component
public class StoreCheck {

    private static final Logger log = LoggerFactory.getLogger(StoreCheck.class);
    private static final int OLDEST = 7;

    private final Redis redis;
    private final Durability durability;

    StoreCheck(Redis redis, Replicas replicas) {
        this.redis = redis;
        version();
        String eviction = setting("maxmemory-policy");
        if (!eviction.isEmpty() && !eviction.equals("noeviction")) {
            throw new UnfitStore(
                    "Redis forgets conversations when it is full: maxmemory-policy is " + eviction + ".",
                    "Set maxmemory-policy noeviction.");
        }
        this.durability = level(replicas);
        tell();
    }

    private Durability level(Replicas replicas) {
        Durability alone = Durability.of(setting("appendonly"), setting("appendfsync"));
        if (replicas.wanted() == 0) {
            return alone;
        }
        int demanded = replicas.demanded();
        if (demanded >= 0 && demanded < replicas.wanted()) {
            throw new UnfitStore(
                    "Redis takes writes that too few replicas would get: min-replicas-to-write is " + demanded
                            + ", momentdesk.durability.replicas is " + replicas.wanted() + ".",
                    "Set min-replicas-to-write " + replicas.wanted() + " on the master and on each replica.");
        }
        int following = replicas.following();
        if (following < replicas.wanted()) {
            log.warn("{} of {} replicas follow: nothing can be said until they do", following, replicas.wanted());
        }
        return alone == Durability.LOCAL ? Durability.REPLICATED : alone;
    }

    public Durability durability() {
        return durability;
    }

    private void version() {
        String info = redis.call(commands -> commands.info("server"));
        String version = info.lines()
                .filter(line -> line.startsWith("redis_version:"))
                .map(line -> line.substring("redis_version:".length()).strip())
                .findFirst()
                .orElse("0");
        if (Integer.parseInt(version.split("\\.")[0]) < OLDEST) {
            throw new UnfitStore("Redis is of version " + version + ".", "Momentdesk needs Redis 7 or Valkey.");
        }
    }

    private void tell() {
        switch (durability) {
            case LOCAL -> log.info("Acknowledged messages survive a killed store (durability level local)");
            case REPLICATED ->
                log.info("Acknowledged messages survive the loss of the store's host (durability level replicated)");
            case RELAXED ->
                log.warn(
                        "Durability level RELAXED: up to two seconds of acknowledged messages may be lost; set appendfsync always");
            case UNKNOWN ->
                log.warn("Durability level UNKNOWN: the store does not tell its settings (CONFIG GET is refused)");
            case NONE ->
                log.warn("Durability level NONE: the store keeps nothing; set appendonly yes and appendfsync always");
        }
    }

    /** Of the master that differs from the others, if there are several; empty where the store does not tell. */
    private String setting(String name) {
        try {
            List<String> values = redis.masters().stream()
                    .map(master -> Redis.await(master.configGet(name)).getOrDefault(name, ""))
                    .distinct()
                    .toList();
            return values.size() == 1 ? values.getFirst() : weakest(values);
        } catch (RedisCommandExecutionException refused) {
            return "";
        }
    }

    private static String weakest(List<String> values) {
        List<String> strong = List.of("yes", "always", "noeviction");
        return values.stream()
                .filter(value -> !strong.contains(value))
                .findFirst()
                .orElse("");
    }
}
