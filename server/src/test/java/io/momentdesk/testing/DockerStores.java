package io.momentdesk.testing;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Stores in containers, which Testcontainers removes when the process ends. */
final class DockerStores {

    private static final String REDIS = "redis:7.4.6";
    private static final String POSTGRES = "postgres:17.6";
    private static final int REDIS_PORT = 6379;

    private DockerStores() {}

    @SuppressWarnings("resource")
    static RedisAddress redis() {
        var container = new GenericContainer<>(REDIS)
                .withExposedPorts(REDIS_PORT)
                .withCommand(
                        "redis-server --appendonly yes --appendfsync always --save '' --maxmemory-policy noeviction");
        container.start();
        return new RedisAddress("redis://%s:%d/0".formatted(container.getHost(), container.getMappedPort(REDIS_PORT)));
    }

    @SuppressWarnings("resource")
    static PostgresAddress postgres() {
        var container = new PostgreSQLContainer(POSTGRES);
        container.start();
        return new PostgresAddress(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }
}
