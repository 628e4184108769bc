package io.momentdesk.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.Map;
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

    StoreCheck(Redis redis) {
        this.redis = redis;
        version();
        String eviction = setting("maxmemory-policy");
        if (!eviction.isEmpty() && !eviction.equals("noeviction")) {
            throw new UnfitStore(
                    "Redis forgets conversations when it is full: maxmemory-policy is " + eviction + ".",
                    "Set maxmemory-policy noeviction.");
        }
        this.durability = Durability.of(setting("appendonly"), setting("appendfsync"));
        tell();
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
            case RELAXED ->
                log.warn(
                        "Durability level RELAXED: up to two seconds of acknowledged messages may be lost; set appendfsync always");
            case UNKNOWN ->
                log.warn("Durability level UNKNOWN: the store does not tell its settings (CONFIG GET is refused)");
            case NONE ->
                log.warn("Durability level NONE: the store keeps nothing; set appendonly yes and appendfsync always");
        }
    }

    /** Empty where the store does not tell. */
    private String setting(String name) {
        try {
            Map<String, String> settings = redis.call(commands -> commands.configGet(name));
            return settings.getOrDefault(name, "");
        } catch (RedisCommandExecutionException refused) {
            return "";
        }
    }
}
