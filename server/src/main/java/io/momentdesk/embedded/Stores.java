package io.momentdesk.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded stores that this server needs, started side by side. */
final class Stores implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Stores.class);

    private final DataFolder data;
    private final @Nullable EmbeddedRedis redis;
    private final @Nullable EmbeddedPostgres postgres;

    private Stores(DataFolder data, @Nullable EmbeddedRedis redis, @Nullable EmbeddedPostgres postgres) {
        this.data = data;
        this.redis = redis;
        this.postgres = postgres;
    }

    static Stores start(DataFolder data, boolean withRedis, boolean withPostgres) {
        long since = System.nanoTime();
        var redis = begin(withRedis, () -> EmbeddedRedis.start(data));
        var postgres = begin(withPostgres, () -> EmbeddedPostgres.start(data));
        try {
            CompletableFuture.allOf(redis, postgres).join();
        } catch (CompletionException e) {
            new Stores(
                            data,
                            redis.exceptionally(f -> null).join(),
                            postgres.exceptionally(f -> null).join())
                    .close();
            throw e.getCause() instanceof StartRefused refused ? refused : e;
        }
        var stores = new Stores(data, redis.join(), postgres.join());
        log.info("{} in {} up after {} ms", stores, data.path(), (System.nanoTime() - since) / 1_000_000);
        return stores;
    }

    private static <T> CompletableFuture<@Nullable T> begin(boolean wanted, Supplier<T> start) {
        Executor threads = Thread.ofVirtual().name("embedded-start")::start;
        return wanted ? CompletableFuture.supplyAsync(start, threads) : CompletableFuture.completedFuture(null);
    }

    EmbeddedRedis redis() {
        if (redis == null) {
            throw new IllegalStateException("Redis is an external one here");
        }
        return redis;
    }

    EmbeddedPostgres postgres() {
        if (postgres == null) {
            throw new IllegalStateException("PostgreSQL is an external one here");
        }
        return postgres;
    }

    @Override
    public void close() {
        CompletableFuture<?> first = redis == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(redis::close, Thread.ofVirtual()::start);
        if (postgres != null) {
            postgres.close();
        }
        first.join();
        data.close();
    }

    @Override
    public String toString() {
        return (redis == null ? "" : "Embedded Redis on port " + redis.port())
                + (redis == null || postgres == null ? "" : " and ")
                + (postgres == null ? "" : "embedded PostgreSQL on port " + postgres.port());
    }
}
