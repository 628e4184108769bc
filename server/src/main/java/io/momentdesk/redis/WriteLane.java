package io.momentdesk.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.momentdesk.redis.ReplicatedWrites.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection and the thread that writes over it: what has come together goes out together, and one {@code WAIT} stands for all of it. */
final class WriteLane {

    private static final Logger log = LoggerFactory.getLogger(WriteLane.class);
    private static final int BATCH = 64;
    private static final int MOST_WAITING = 10_000;

    private final Redis redis;
    private final DurabilitySettings settings;
    private final BlockingQueue<Write> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private @Nullable RedisLink link;

    WriteLane(Redis redis, DurabilitySettings settings) {
        this.redis = redis;
        this.settings = settings;
        this.writer = Thread.ofVirtual().name("replicated-writes").start(this::work);
    }

    CompletableFuture<List<Object>> add(Write write) {
        if (!waiting.offer(write)) {
            throw Refusal.unavailable("The store is too slow now; try again.");
        }
        return write.result();
    }

    private void work() {
        List<Write> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch, BATCH - 1);
                turn(batch);
                batch.clear();
            }
        } catch (InterruptedException stopped) {
            log.trace("no longer writing");
        }
    }

    private void turn(List<Write> batch) {
        try {
            RedisLink open = opened();
            Map<RedisClusterAsyncCommands<String, String>, List<Write>> masters = new LinkedHashMap<>();
            batch.forEach(write -> masters.computeIfAbsent(open.masterOf(write.site()), first -> new ArrayList<>())
                    .add(write));
            masters.forEach((master, writes) -> write(master, writes, false));
        } catch (RuntimeException failed) {
            fail(batch, failed);
            giveUp();
        }
    }

    private void write(RedisClusterAsyncCommands<String, String> master, List<Write> writes, boolean whole) {
        List<Write> scripts =
                writes.stream().filter(write -> write.script() != null).toList();
        List<RedisFuture<List<Object>>> sent =
                scripts.stream().map(write -> write.sendTo(master, whole)).toList();
        // a repeated ref writes nothing, and WAIT counts only what this connection wrote: so something is written in
        // any case
        RedisFuture<String> marker = master.set(Keys.of(writes.getFirst().site(), "replicated"), "");
        RedisFuture<Long> replicas = master.waitForReplication(
                settings.replicas(), settings.patience().toMillis());
        List<Write> unknown = new ArrayList<>();
        Map<Write, List<Object>> replies = new LinkedHashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            take(scripts.get(i), sent.get(i), replies, unknown);
        }
        writes.stream().filter(write -> write.script() == null).forEach(write -> replies.put(write, List.of()));
        if (arrived(marker, replicas)) {
            replies.forEach((write, reply) -> write.result().complete(reply));
        } else {
            fail(replies.keySet(), Refusal.unknownOutcome());
        }
        if (!unknown.isEmpty()) {
            write(master, unknown, true);
        }
    }

    /** A reply, or an error of its own; a script that the master does not know goes to {@code unknown}. */
    private static void take(
            Write write, RedisFuture<List<Object>> sent, Map<Write, List<Object>> replies, List<Write> unknown) {
        try {
            replies.put(write, Redis.await(sent));
        } catch (RedisNoScriptException first) {
            unknown.add(write);
        } catch (RuntimeException failed) {
            write.result().completeExceptionally(Redis.refusal(failed));
        }
    }

    private boolean arrived(RedisFuture<String> marker, RedisFuture<Long> replicas) {
        Redis.await(marker);
        return Redis.await(replicas) >= settings.replicas();
    }

    private static void fail(Iterable<Write> writes, RuntimeException failure) {
        writes.forEach(write -> write.result().completeExceptionally(Redis.refusal(failure)));
    }

    private RedisLink opened() {
        RedisLink open = link;
        if (open == null) {
            open = redis.open();
            link = open;
        }
        return open;
    }

    /** The next turn connects anew: this connection may lead to who is no longer the master. */
    private void giveUp() {
        RedisLink open = link;
        link = null;
        if (open != null) {
            open.close();
        }
    }

    void stop() {
        writer.interrupt();
        giveUp();
    }
}
