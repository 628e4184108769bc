package io.momentdesk.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.pubsub.RedisClusterPubSubAdapter;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Sharded pub/sub: rings when a site's log has grown, and carries what need not last (typing, marks). A ring may be lost; whoever relies on it
 * also looks by itself from time to time. Listeners are called on a Lettuce thread and must only hand over.
 */
@Component
public class Doorbell implements DisposableBean {

    private final LettuceConnectionFactory factory;
    private final Redis redis;
    private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
    private @Nullable StatefulRedisPubSubConnection<String, String> connection;

    Doorbell(LettuceConnectionFactory factory, Redis redis) {
        this.factory = factory;
        this.redis = redis;
    }

    /** Calls {@code listener} with each message on {@code channel} until the process ends; over reconnects Lettuce subscribes again. */
    public void listen(String channel, Consumer<String> listener) {
        listeners.put(channel, listener);
        connected().async().ssubscribe(channel);
    }

    public void publish(String channel, String message) {
        redis.call(commands -> commands.spublish(channel, message));
    }

    private synchronized StatefulRedisPubSubConnection<String, String> connected() {
        StatefulRedisPubSubConnection<String, String> open = connection;
        if (open == null) {
            open = switch (factory.getRequiredNativeClient()) {
                case RedisClusterClient cluster -> {
                    var opened = cluster.connectPubSub();
                    opened.addListener(new RedisClusterPubSubAdapter<String, String>() {
                        @Override
                        public void smessage(
                                io.lettuce.core.cluster.models.partitions.RedisClusterNode node,
                                String channel,
                                String message) {
                            deliver(channel, message);
                        }
                    });
                    yield opened;
                }
                case RedisClient single -> single.connectPubSub();
                default -> throw new IllegalStateException("not a Lettuce client of ours");
            };
            open.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void smessage(String channel, String message) {
                    deliver(channel, message);
                }
            });
            connection = open;
        }
        return open;
    }

    private void deliver(String channel, String message) {
        Consumer<String> listener = listeners.get(channel);
        if (listener != null) {
            listener.accept(message);
        }
    }

    @Override
    public void destroy() {
        if (connection != null) {
            connection.close();
        }
    }
}
