package io.momentdesk.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisURI;
import io.momentdesk.testing.RealStores;
import io.momentdesk.testing.RedisAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

@RealStores
class StoreCheckTest {

    private LettuceConnectionFactory factory;
    private Redis redis;

    @BeforeEach
    void connect(RedisAddress address) {
        factory = new LettuceConnectionFactory(
                LettuceConnectionFactory.createRedisConfiguration(RedisURI.create(address.url())));
        factory.start();
        redis = new Redis(factory);
    }

    @AfterEach
    void restore() {
        set("maxmemory-policy", "noeviction");
        set("appendfsync", "always");
        redis.destroy();
        factory.destroy();
    }

    @Test
    void aStoreThatWritesEachChangeBeforeItAnswersIsLocal() {
        set("appendfsync", "always");
        assertThat(check().durability()).isEqualTo(Durability.LOCAL);
    }

    @Test
    void aStoreThatWritesOnceASecondIsRelaxed() {
        set("appendfsync", "everysec");
        assertThat(check().durability()).isEqualTo(Durability.RELAXED);
    }

    @Test
    void aStoreThatForgetsWhenItIsFullIsRefusedByTheNameOfTheSetting() {
        set("maxmemory-policy", "allkeys-lru");
        assertThatThrownBy(() -> check())
                .isInstanceOf(UnfitStore.class)
                .hasMessageContaining("maxmemory-policy is allkeys-lru");
    }

    @Test
    void aStoreThatDoesNotTellIsUnknownAndOneWithoutAFileKeepsNothing() {
        assertThat(Durability.of("", "")).isEqualTo(Durability.UNKNOWN);
        assertThat(Durability.of("no", "always")).isEqualTo(Durability.NONE);
    }

    private void set(String name, String value) {
        redis.call(commands -> commands.configSet(name, value));
    }

    private StoreCheck check() {
        return new StoreCheck(redis, new Replicas(redis, new DurabilitySettings(0, Duration.ofSeconds(1))));
    }
}
