package io.momentdesk.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ExternalStoresTest {

    @Test
    void withoutAWordInTheConfigurationBothAreEmbedded() {
        assertThat(ExternalStores.redis(new MockEnvironment())).isFalse();
        assertThat(ExternalStores.postgres(new MockEnvironment())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.data.redis.host",
                "spring.data.redis.url",
                "spring.data.redis.cluster.nodes",
                "spring.data.redis.cluster.nodes[0]",
                "spring.data.redis.sentinel.nodes"
            })
    void aNamedRedisIsUsedHoweverItIsNamed(String key) {
        var environment = new MockEnvironment().withProperty(key, "redis.example:6379");
        assertThat(ExternalStores.redis(environment)).isTrue();
        assertThat(ExternalStores.postgres(environment)).isFalse();
    }

    @Test
    void aRedisPasswordAloneNamesNoRedis() {
        assertThat(ExternalStores.redis(new MockEnvironment().withProperty("spring.data.redis.timeout", "2s")))
                .isFalse();
    }

    @Test
    void aNamedPostgresIsUsed() {
        var environment = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/desk");
        assertThat(ExternalStores.postgres(environment)).isTrue();
        assertThat(ExternalStores.redis(environment)).isFalse();
    }
}
