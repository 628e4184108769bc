package io.momentdesk.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.cluster.pubsub.RedisClusterPubSubAdapter;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sharded pub/sub: rings when a site's log has grown, and carries what need not last (typing, marks). A ring may be lost; whoever relies on it
 * also looks by itself from time to time. Listeners are called on a Lettuce thread and must only hand over.
 */
@Component
public class Doorbell implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Doorbell.class);
    private static final int PATIENCE = 2;

    private final LettuceConnectionFactory factory;
    private final Redis redis;
    private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
    private @Nullable StatefulRedisPubSubConnection<String, String> connection;
    private int unanswered;

    Doorbell(LettuceConnectionFactory factory, Redis redis) {
        this.factory = factory;
        this.redis = redis;
    }

    /** Calls {@code listener} with each message on {@code channel} until the process ends, over reconnects and failovers. */
    public void listen(String channel, Consumer<String> listener) {
        listeners.put(channel, listener);
        try {
            connected().async().ssubscribe(channel);
        } catch (RedisException away) {
            log.debug("{} is listened to later: {}", channel, away.getMessage());
        }
    }

    public void publish(String channel, String message) {
        redis.call(commands -> commands.spublish(channel, message));
    }

    /**
     * Subscribes to all again, which changes nothing where it is so already: Lettuce does it by itself after a reconnect to one Redis, not when a
     * cluster's slot has moved to another node. A connection that does not answer is given up.
     */
    @Scheduled(fixedDelayString = "${momentdesk.redis.listen-again:2s}")
    void listenAgain() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            RedisFuture<Void> last = null;
            for (String channel : listeners.keySet()) {
                last = connected().async().ssubscribe(channel);
            }
            if (last != null) {
                Redis.await(last);
            }
            unanswered = 0;
        } catch (RuntimeException away) {
            log.debug("Not listening now: {}", away.getMessage());
            if (++unanswered > PATIENCE) {
                unanswered = 0;
                giveUp();
            }
        }
    }

    private synchronized StatefulRedisPubSubConnection<String, String> connected() {
        StatefulRedisPubSubConnection<String, String> open = connection;
        if (open == null) {
            open = connect();
            connection = open;
        }
        return open;
    }

    private StatefulRedisPubSubConnection<String, String> connect() {
        return switch (factory.getRequiredNativeClient()) {
            case RedisClusterClient cluster -> {
                var opened = cluster.connectPubSub();
                opened.setNodeMessagePropagation(true);
                opened.addListener(new RedisClusterPubSubAdapter<String, String>() {
                    @Override
                    public void smessage(RedisClusterNode node, String channel, String message) {
                        deliver(channel, message);
                    }
                });
                yield opened;
            }
            case RedisClient single -> {
                var opened = single.connectPubSub();
                opened.addListener(new RedisPubSubAdapter<>() {
                    @Override
                    public void smessage(String channel, String message) {
                        deliver(channel, message);
                    }
                });
                yield opened;
            }
            default -> throw new IllegalStateException("not a Lettuce client of ours");
        };
    }

    private synchronized void giveUp() {
        if (connection != null) {
            connection.closeAsync();
            connection = null;
        }
    }

    private void deliver(String channel, String message) {
        Consumer<String> listener = listeners.get(channel);
        if (listener != null) {
            listener.accept(message);
        }
    }

    @Override
    public void destroy() {
        listeners.clear();
        giveUp();
    }
}
