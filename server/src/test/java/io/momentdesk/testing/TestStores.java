package io.momentdesk.testing;

import io.lettuce.core.RedisClient;
import io.momentdesk.embedded.EmbeddedForTests;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/** The Redis and the PostgreSQL of this test process, each started when it is first asked for. */
public final class TestStores {

    private static final Logger log = LoggerFactory.getLogger(TestStores.class);
    private static final Supplier<RedisAddress> REDIS = SingletonSupplier.of(TestStores::findRedis);
    private static final Supplier<PostgresAddress> POSTGRES = SingletonSupplier.of(TestStores::findPostgres);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestStores() {}

    /** Redis with nothing in it. Whoever else in this process uses it loses what they had. */
    public static RedisAddress emptyRedis() {
        RedisAddress address = REDIS.get();
        try (RedisClient client = RedisClient.create(address.url());
                var connection = client.connect()) {
            connection.sync().flushdb();
        }
        return address;
    }

    /** A new database with nothing in it; {@link #drop} it when done. */
    public static PostgresAddress newDatabase() {
        PostgresAddress server = POSTGRES.get();
        String name = "test_%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
        server.execute("CREATE DATABASE " + name);
        return server.database(name);
    }

    public static void drop(PostgresAddress database) {
        String name = database.url().replaceFirst("\\?.*$", "").replaceFirst("^.*/", "");
        POSTGRES.get().execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private static RedisAddress findRedis() {
        String named = System.getenv("MOMENTDESK_TEST_REDIS_URL");
        if (isGiven(named)) {
            log.info("Tests use the Redis named by MOMENTDESK_TEST_REDIS_URL");
            return new RedisAddress(named);
        }
        if (dockerIsWanted()) {
            log.info("Tests use a Redis in Docker");
            return DockerStores.redis();
        }
        log.info("Tests use an embedded Redis");
        return new RedisAddress(EmbeddedForTests.shared().redisUrl());
    }

    private static PostgresAddress findPostgres() {
        String named = System.getenv("MOMENTDESK_TEST_POSTGRES_URL");
        if (isGiven(named)) {
            log.info("Tests use the PostgreSQL named by MOMENTDESK_TEST_POSTGRES_URL");
            return new PostgresAddress(
                    named,
                    environment("MOMENTDESK_TEST_POSTGRES_USER"),
                    environment("MOMENTDESK_TEST_POSTGRES_PASSWORD"));
        }
        if (dockerIsWanted()) {
            log.info("Tests use a PostgreSQL in Docker");
            return DockerStores.postgres();
        }
        log.info("Tests use an embedded PostgreSQL");
        EmbeddedForTests embedded = EmbeddedForTests.shared();
        return new PostgresAddress(embedded.postgresUrl(), embedded.postgresUser(), embedded.postgresPassword());
    }

    private static boolean dockerIsWanted() {
        return "docker".equals(System.getProperty("momentdesk.test.stores"));
    }

    private static String environment(String name) {
        return System.getenv().getOrDefault(name, "");
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
