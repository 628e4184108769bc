package io.momentdesk.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The durability level {@code replicated}: nothing is acknowledged or shown before the replicas have it. {@code WAIT} counts the writes of its own
 * connection, so scripts go over connections of their own, many in one turn, and one {@code WAIT} behind them.
 */
@Component
class ReplicatedWrites implements DisposableBean {

    private static final int LANES = 4;
    private static final long PATIENCE_SECONDS = 6;

    private final DurabilitySettings settings;
    private final List<WriteLane> lanes;

    ReplicatedWrites(Redis redis, DurabilitySettings settings) {
        this.settings = settings;
        this.lanes = settings.replicas() == 0
                ? List.of()
                : IntStream.range(0, LANES)
                        .mapToObj(lane -> new WriteLane(redis, settings))
                        .toList();
    }

    /** Whether this is the level at all. */
    boolean wanted() {
        return settings.replicas() > 0;
    }

    List<Object> run(String site, Script script, String[] keys, String[] values) {
        return result(lane(site).add(new Write(site, script, keys, values)));
    }

    /** Returns when the replicas have all that this store had before: what was read until now may be shown. */
    void settle(String site) {
        if (wanted()) {
            result(lane(site).add(new Write(site, null, new String[0], new String[0])));
        }
    }

    private WriteLane lane(String site) {
        return lanes.get(Math.floorMod(site.hashCode(), lanes.size()));
    }

    private static List<Object> result(CompletableFuture<List<Object>> written) {
        try {
            return written.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unknownOutcome();
        } catch (TimeoutException e) {
            throw Refusal.unknownOutcome();
        } catch (ExecutionException e) {
            throw Redis.refusal(e.getCause());
        }
    }

    @Override
    public void destroy() {
        lanes.forEach(WriteLane::stop);
    }

    /** @param script null for one that only waits for what was before */
    record Write(
            String site,
            @Nullable Script script,
            String[] keys,
            String[] values,
            CompletableFuture<List<Object>> result) {

        Write(String site, @Nullable Script script, String[] keys, String[] values) {
            this(site, script, keys, values, new CompletableFuture<>());
        }

        RedisFuture<List<Object>> sendTo(RedisClusterAsyncCommands<String, String> master, boolean whole) {
            Script what = Objects.requireNonNull(script);
            return whole
                    ? master.eval(what.source(), ScriptOutputType.MULTI, keys, values)
                    : master.evalsha(what.sha(), ScriptOutputType.MULTI, keys, values);
        }
    }
}
