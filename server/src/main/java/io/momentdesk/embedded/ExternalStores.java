package io.momentdesk.embedded;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Which stores the configuration names: those are not started here. */
final class ExternalStores {

    private static final String REDIS = "spring.data.redis.";

    private ExternalStores() {}

    static boolean redis(Environment environment) {
        Binder binder = Binder.get(environment);
        return Stream.of("host", "url", "cluster.nodes", "sentinel.nodes", "masterreplica.nodes")
                .anyMatch(key ->
                        binder.bind(REDIS + key, Bindable.of(Object.class)).isBound()
                                || binder.bind(REDIS + key, Bindable.listOf(String.class))
                                        .isBound());
    }

    static boolean postgres(Environment environment) {
        return environment.containsProperty("spring.datasource.url");
    }

    static final class RedisIsEmbedded implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !redis(context.getEnvironment());
        }
    }

    static final class PostgresIsEmbedded implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !postgres(context.getEnvironment());
        }
    }

    static final class AnyIsEmbedded implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !redis(context.getEnvironment()) || !postgres(context.getEnvironment());
        }
    }
}
