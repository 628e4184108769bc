package io.momentdesk.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Options of every connection, whether to one Redis, to what Sentinels call the master, or to a cluster. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    @Bean
    LettuceClientOptionsBuilderCustomizer lettuceOptions() {
        return options -> {
            nothingTwice(options);
            if (options instanceof ClusterClientOptions.Builder cluster) {
                followTheCluster(cluster);
            }
        };
    }

    /**
     * Nothing is sent twice: a command whose reply was cut off is not replayed (the filter drops it), and nothing queues up while disconnected.
     * A time-out means unknown; the sender repeats with the same ref.
     */
    static void nothingTwice(ClientOptions.Builder options) {
        options.replayFilter(RedisConfiguration::never)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(Duration.ofSeconds(2)))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofSeconds(2))
                        .keepAlive(true)
                        .build())
                .requestQueueSize(10_000)
                .autoReconnect(true);
    }

    /** A store that comes back after minutes is found within a second, not after another half minute. */
    @Bean
    ClientResourcesBuilderCustomizer soonBack() {
        return resources -> resources.reconnectDelay(
                Delay.fullJitter(Duration.ofMillis(10), Duration.ofSeconds(1), 10, TimeUnit.MILLISECONDS));
    }

    /** A redirected command was not executed, so following it doubles nothing. */
    private static void followTheCluster(ClusterClientOptions.Builder options) {
        options.topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enableAllAdaptiveRefreshTriggers()
                        .adaptiveRefreshTriggersTimeout(Duration.ofSeconds(1))
                        .enablePeriodicRefresh(Duration.ofSeconds(5))
                        .build())
                .validateClusterNodeMembership(false);
    }

    private static boolean never(RedisCommand<?, ?, ?> command) {
        return true;
    }
}
