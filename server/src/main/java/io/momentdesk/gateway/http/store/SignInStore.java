package io.momentdesk.gateway.http.store;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.data.redis.RedisSessionRepository;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SignInStore {

    @Bean
    RedisSessionRepository sessionRepository(
            RedisConnectionFactory connections, @Value("${momentdesk.console.idle:PT12H}") Duration idle) {
        var template = new RedisTemplate<String, Object>();
        template.setConnectionFactory(connections);
        template.setKeySerializer(RedisSerializer.string());
        template.setHashKeySerializer(RedisSerializer.string());
        template.setHashValueSerializer(new PlainValues());
        template.afterPropertiesSet();
        var sessions = new RedisSessionRepository(template);
        sessions.setRedisKeyNamespace("md:{sessions}");
        sessions.setDefaultMaxInactiveInterval(idle);
        return sessions;
    }
}
