package io.momentdesk.embedded;

import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Hands the embedded stores to Spring. Every user of a store depends on its connection details, and these on
 * {@link Stores}, so Spring closes the stores last.
 */
@Configuration(proxyBeanMethods = false)
class EmbeddedStores {

    @Bean
    @Conditional(ExternalStores.AnyIsEmbedded.class)
    Stores stores(EmbeddedSettings settings, Environment environment) {
        DataFolder data = DataFolder.open(settings.data());
        return Stores.start(data, !ExternalStores.redis(environment), !ExternalStores.postgres(environment));
    }

    @Bean
    @Conditional(ExternalStores.RedisIsEmbedded.class)
    DataRedisConnectionDetails embeddedRedis(Stores stores) {
        return new RedisDetails(stores.redis());
    }

    @Bean
    @Conditional(ExternalStores.PostgresIsEmbedded.class)
    JdbcConnectionDetails embeddedPostgres(Stores stores) {
        return new PostgresDetails(stores.postgres());
    }

    private record RedisDetails(EmbeddedRedis redis) implements DataRedisConnectionDetails {
        @Override
        public String getPassword() {
            return redis.password();
        }

        @Override
        public Standalone getStandalone() {
            return Standalone.of(redis.host(), redis.port());
        }
    }

    private record PostgresDetails(EmbeddedPostgres postgres) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return postgres.user();
        }

        @Override
        public String getPassword() {
            return postgres.password();
        }

        @Override
        public String getJdbcUrl() {
            return postgres.url();
        }
    }
}
