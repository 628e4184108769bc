package io.momentdesk.testing;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.MigrateArgs;
import io.lettuce.core.Range;
import io.lettuce.core.cluster.SlotHash;
import io.momentdesk.embedded.RedisProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Redis Cluster of three masters with a replica each, as child processes; a dead master is replaced after about two seconds. */
public final class RedisClusterSet implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHARDS = 3;

    private final List<RedisNode> nodes = new ArrayList<>();

    private RedisClusterSet() {}

    /** Returns when all slots are served and every master has its replica. */
    public static RedisClusterSet start(Path folder, String... more) {
        RedisClusterSet set = new RedisClusterSet();
        try {
            for (int i = 0; i < 2 * SHARDS; i++) {
                set.node(folder, more);
            }
            set.form();
            return set;
        } catch (RuntimeException | Error failed) {
            set.close();
            throw failed;
        }
    }

    private void node(Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--cluster-enabled", "yes",
                "--cluster-port", String.valueOf(RedisProgram.freePort()),
                "--cluster-node-timeout", "1500",
                "--cluster-replica-validity-factor", "0"));
        arguments.addAll(List.of(more));
        RedisNode node = RedisNode.durable(folder, RedisProgram.freePort(), arguments.toArray(String[]::new));
        nodes.add(node);
        node.start();
    }

    private void form() {
        for (int i = 0; i < SHARDS; i++) {
            int first = i * SlotHash.SLOT_COUNT / SHARDS;
            int last = (i + 1) * SlotHash.SLOT_COUNT / SHARDS - 1;
            nodes.get(i).ask(redis -> redis.clusterAddSlotsRange(Range.create(first, last)));
            int epoch = i + 1;
            nodes.get(i).ask(redis -> redis.clusterSetConfigEpoch(epoch));
        }
        // the port of the bus is told too: it is not the usual one
        for (RedisNode other : nodes.subList(1, nodes.size())) {
            meet(nodes.getFirst(), other);
        }
        await("all nodes met")
                .atMost(PATIENCE)
                .until(() -> nodes.stream()
                        .allMatch(each -> known(each).size() == nodes.size()
                                && !String.join("", known(each)).contains("handshake")));
        for (int i = 0; i < SHARDS; i++) {
            String master = nodes.get(i).ask(redis -> redis.clusterMyId());
            nodes.get(SHARDS + i).ask(redis -> redis.clusterReplicate(master));
        }
        awaitWhole();
    }

    private static void meet(RedisNode one, RedisNode other) {
        int bus = Integer.parseInt(
                other.ask(redis -> redis.configGet("cluster-port")).get("cluster-port"));
        one.ask(redis -> redis.dispatch(
                io.lettuce.core.protocol.CommandType.CLUSTER,
                new io.lettuce.core.output.StatusOutput<>(io.lettuce.core.codec.StringCodec.UTF8),
                new io.lettuce.core.protocol.CommandArgs<>(io.lettuce.core.codec.StringCodec.UTF8)
                        .add("MEET")
                        .add("127.0.0.1")
                        .add(other.port())
                        .add(bus)));
    }

    private static List<String> known(RedisNode node) {
        return node.ask(redis -> redis.clusterNodes()).lines().toList();
    }

    /** Waits until all six are there, all slots served and every master followed. */
    public void awaitWhole() {
        await("a whole cluster")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> nodes.stream()
                        .allMatch(each -> each.ask(redis -> redis.clusterInfo()).contains("cluster_state:ok")
                                && known(each).stream().noneMatch(line -> line.contains("fail"))
                                && (each.info("replication", "role").equals("master")
                                        ? each.info("replication", "slave0").contains("state=online")
                                        : each.info("replication", "master_link_status")
                                                .equals("up"))));
    }

    /** What names this cluster to the server. */
    public List<String> properties() {
        return List.of("spring.data.redis.cluster.nodes="
                + nodes.stream().map(RedisNode::address).collect(Collectors.joining(",")));
    }

    public List<RedisNode> nodes() {
        return List.copyOf(nodes);
    }

    /** The master of the slot that a site's keys lie in. */
    public RedisNode masterOf(String site) {
        int slot = slot(site);
        RedisNode asked =
                nodes.stream().filter(RedisNode::isRunning).findFirst().orElseThrow();
        return known(asked).stream()
                .filter(line -> line.contains("master") && !line.contains("fail") && serves(line, slot))
                .map(line -> line.replaceFirst("^\\S+ [^:]+:(\\d+)@.*", "$1"))
                .map(port -> at(Integer.parseInt(port)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody serves slot " + slot));
    }

    public static int slot(String site) {
        return SlotHash.getSlot("{" + site + "}");
    }

    private static boolean serves(String line, int slot) {
        String[] words = line.split(" ");
        for (int i = 8; i < words.length; i++) {
            String[] ends = words[i].split("-");
            if (!words[i].startsWith("[")
                    && Integer.parseInt(ends[0]) <= slot
                    && slot <= Integer.parseInt(ends[ends.length - 1])) {
                return true;
            }
        }
        return false;
    }

    private RedisNode at(int port) {
        return nodes.stream().filter(each -> each.port() == port).findFirst().orElseThrow();
    }

    /** Kills the master of a site and returns the one that serves it then; the dead one stays down until it is started. */
    public RedisNode killMasterOf(String site) {
        RedisNode dead = masterOf(site);
        dead.kill9();
        await("another master").atMost(PATIENCE).ignoreExceptions().until(() -> {
            RedisNode now = masterOf(site);
            return now != dead && now.ask(redis -> redis.clusterInfo()).contains("cluster_state:ok");
        });
        return masterOf(site);
    }

    /** Moves the slot of a site to another master, a few keys at a time, as a reshard does; returns the new one. */
    public RedisNode moveSlotOf(String site) {
        int slot = slot(site);
        RedisNode from = masterOf(site);
        RedisNode to = nodes.stream()
                .filter(each -> each != from && each.info("replication", "role").equals("master"))
                .findFirst()
                .orElseThrow();
        String fromId = from.ask(redis -> redis.clusterMyId());
        String toId = to.ask(redis -> redis.clusterMyId());
        to.ask(redis -> redis.clusterSetSlotImporting(slot, fromId));
        from.ask(redis -> redis.clusterSetSlotMigrating(slot, toId));
        from.ask(redis -> {
            List<String> keys = redis.clusterGetKeysInSlot(slot, 20);
            while (!keys.isEmpty()) {
                redis.migrate("127.0.0.1", to.port(), 0, 5_000, MigrateArgs.Builder.keys(keys));
                keys = redis.clusterGetKeysInSlot(slot, 20);
            }
            return slot;
        });
        to.ask(redis -> redis.clusterSetSlotNode(slot, toId));
        from.ask(redis -> redis.clusterSetSlotNode(slot, toId));
        return to;
    }

    @Override
    public void close() {
        nodes.forEach(RedisNode::close);
    }
}
