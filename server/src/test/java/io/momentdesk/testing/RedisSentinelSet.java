package io.momentdesk.testing;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.momentdesk.embedded.RedisProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A master, two replicas and three Sentinels that watch them, as child processes; a dead master is replaced after about two seconds. */
public final class RedisSentinelSet implements AutoCloseable {

    public static final String MASTER = "desk";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<RedisNode> stores = new ArrayList<>();
    private final List<RedisNode> sentinels = new ArrayList<>();

    private RedisSentinelSet() {}

    /**
     * Returns when both replicas follow and the Sentinels know each other.
     *
     * @param more further settings of the stores, such as {@code --min-replicas-to-write 1}
     */
    public static RedisSentinelSet start(Path folder, String... more) {
        RedisSentinelSet set = new RedisSentinelSet();
        try {
            int first = RedisProgram.freePort();
            set.store(folder, first, more);
            String[] following = Stream.concat(Stream.of(more), Stream.of("--replicaof", "127.0.0.1 " + first))
                    .toArray(String[]::new);
            set.store(folder, RedisProgram.freePort(), following);
            set.store(folder, RedisProgram.freePort(), following);
            for (int i = 0; i < 3; i++) {
                set.sentinel(folder, RedisProgram.freePort(), first);
            }
            set.awaitWhole();
            return set;
        } catch (RuntimeException | Error failed) {
            set.close();
            throw failed;
        }
    }

    private void store(Path folder, int port, String... more) {
        RedisNode node = RedisNode.durable(folder, port, more);
        stores.add(node);
        node.start();
    }

    private void sentinel(Path folder, int port, int master) {
        RedisNode node = RedisNode.sentinel(folder, port, """
                port %d
                bind 127.0.0.1
                sentinel monitor %s 127.0.0.1 %d 2
                sentinel down-after-milliseconds %s 1500
                sentinel failover-timeout %s 6000
                sentinel parallel-syncs %s 2
                """.formatted(port, MASTER, master, MASTER, MASTER, MASTER));
        sentinels.add(node);
        node.start();
    }

    /** Waits until a master has two replicas online and every Sentinel knows all of them. */
    public void awaitWhole() {
        await("a whole Sentinel set").atMost(PATIENCE).ignoreExceptions().until(() -> {
            RedisNode master = master();
            return master.info("replication", "role").equals("master")
                    && master.info("replication", "slave0").contains("state=online")
                    && master.info("replication", "slave1").contains("state=online")
                    && sentinels.stream()
                            .allMatch(each -> each.info("sentinel", "master0")
                                    .matches(".*status=ok.*:" + master.port() + ",slaves=2,sentinels=3"));
        });
    }

    /** What names this set to the server. */
    public List<String> properties() {
        return List.of(
                "spring.data.redis.sentinel.master=" + MASTER,
                "spring.data.redis.sentinel.nodes="
                        + sentinels.stream().map(RedisNode::address).collect(Collectors.joining(",")));
    }

    /** As the Sentinels see it now. */
    public RedisNode master() {
        for (RedisNode sentinel : sentinels) {
            if (sentinel.isRunning()) {
                int port = masterPort(sentinel);
                return stores.stream()
                        .filter(each -> each.port() == port)
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new IllegalStateException("no Sentinel is running");
    }

    private static int masterPort(RedisNode sentinel) {
        RedisURI uri = RedisURI.create("127.0.0.1", sentinel.port());
        try (RedisClient client = RedisClient.create(uri);
                var connection = client.connectSentinel()) {
            return ((java.net.InetSocketAddress) connection.sync().getMasterAddrByName(MASTER)).getPort();
        }
    }

    public List<RedisNode> replicas() {
        RedisNode master = master();
        return stores.stream().filter(each -> each != master).toList();
    }

    public List<RedisNode> stores() {
        return List.copyOf(stores);
    }

    public List<RedisNode> sentinels() {
        return List.copyOf(sentinels);
    }

    /** Kills the master and returns the one that was put in its place; the dead one stays down until it is started. */
    public RedisNode killMaster() {
        RedisNode dead = master();
        dead.kill9();
        await("another master").atMost(PATIENCE).ignoreExceptions().until(() -> {
            RedisNode now = master();
            return now != dead && now.info("replication", "role").equals("master");
        });
        return master();
    }

    @Override
    public void close() {
        sentinels.forEach(RedisNode::close);
        stores.forEach(RedisNode::close);
    }
}
