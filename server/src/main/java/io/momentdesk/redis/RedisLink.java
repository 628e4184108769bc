package io.momentdesk.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import java.util.List;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** A connection to one Redis (alone, or the master that Sentinels name) or to a cluster. */
sealed interface RedisLink {

    RedisClusterAsyncCommands<String, String> commands();

    List<RedisClusterAsyncCommands<String, String>> masters();

    /** The very connection over which a site's keys are written, for commands that mean a connection and not a key. */
    RedisClusterAsyncCommands<String, String> masterOf(String site);

    void close();

    static RedisLink open(LettuceConnectionFactory factory) {
        return switch (factory.getRequiredNativeClient()) {
            case RedisClusterClient cluster -> new Cluster(cluster.connect());
            case RedisClient single -> new Single(single.connect());
            default -> throw new IllegalStateException("not a Lettuce client of ours");
        };
    }

    record Single(StatefulRedisConnection<String, String> connection) implements RedisLink {

        @Override
        public RedisClusterAsyncCommands<String, String> commands() {
            return connection.async();
        }

        @Override
        public List<RedisClusterAsyncCommands<String, String>> masters() {
            return List.of(commands());
        }

        @Override
        public RedisClusterAsyncCommands<String, String> masterOf(String site) {
            return commands();
        }

        @Override
        public void close() {
            connection.closeAsync();
        }
    }

    record Cluster(StatefulRedisClusterConnection<String, String> connection) implements RedisLink {

        @Override
        public RedisClusterAsyncCommands<String, String> commands() {
            return connection.async();
        }

        @Override
        public List<RedisClusterAsyncCommands<String, String>> masters() {
            return connection.getPartitions().stream()
                    .filter(node -> node.is(RedisClusterNode.NodeFlag.UPSTREAM) && !node.hasNoSlots())
                    .map(this::node)
                    .toList();
        }

        @Override
        public RedisClusterAsyncCommands<String, String> masterOf(String site) {
            return node(connection.getPartitions().getPartitionBySlot(SlotHash.getSlot(Keys.log(site))));
        }

        private RedisClusterAsyncCommands<String, String> node(RedisClusterNode node) {
            return connection.getConnection(node.getNodeId()).async();
        }

        @Override
        public void close() {
            connection.closeAsync();
        }
    }
}
