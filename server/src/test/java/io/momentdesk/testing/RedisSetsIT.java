package io.momentdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sets of real Redis processes do what tests of failovers lean on. */
class RedisSetsIT {

    @Test
    void aDeadMasterOfASentinelSetIsReplacedAndComesBackAsAReplica(@TempDir Path folder) {
        try (RedisSentinelSet set = RedisSentinelSet.start(folder)) {
            RedisNode first = set.master();
            first.ask(redis -> {
                redis.set("k", "v");
                return redis.waitForReplication(2, 5_000);
            });
            RedisNode second = set.killMaster();
            assertThat(second).isNotSameAs(first);
            assertThat(value(second, "k")).isEqualTo("v");
            first.start();
            set.awaitWhole();
            assertThat(first.info("replication", "role")).isEqualTo("slave");
        }
    }

    @Test
    void aClusterReplacesADeadMasterAndMovesASlot(@TempDir Path folder) {
        try (RedisClusterSet set = RedisClusterSet.start(folder);
                RedisClusterClient client = RedisClusterClient.create(
                        RedisURI.create("127.0.0.1", set.nodes().getFirst().port()))) {
            client.connect().sync().set("md:{demo}:k", "v");
            RedisNode first = set.masterOf("demo");
            RedisNode moved = set.moveSlotOf("demo");
            assertThat(moved).isNotSameAs(first);
            assertThat(value(moved, "md:{demo}:k")).isEqualTo("v");
            set.awaitWhole();
            assertThat(set.masterOf("demo")).isSameAs(moved);
            moved.ask(redis -> redis.waitForReplication(1, 5_000));
            RedisNode next = set.killMasterOf("demo");
            assertThat(value(next, "md:{demo}:k")).isEqualTo("v");
            moved.start();
            set.awaitWhole();
        }
    }

    private static String value(RedisNode node, String key) {
        return node.ask(redis -> redis.get(key));
    }
}
