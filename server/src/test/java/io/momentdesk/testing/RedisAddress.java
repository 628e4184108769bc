package io.momentdesk.testing;

/** @param url as {@code spring.data.redis.url} takes it: {@code redis://:password@host:port/database} */
public record RedisAddress(String url) {}
