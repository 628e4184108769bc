package io.momentdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lettuce.core.KillArgs;
import io.momentdesk.faults.desk.Desk;
import io.momentdesk.faults.history.History;
import io.momentdesk.faults.history.MessageRules;
import io.momentdesk.faults.history.Violation;
import io.momentdesk.faults.people.Crowd;
import io.momentdesk.testing.RedisClusterSet;
import io.momentdesk.testing.RedisNode;
import io.momentdesk.testing.RedisSentinelSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Masters that die and slots that move, under load; only in a release's run. */
class Failovers {

    private static final int VISITORS = Fault.scale("visitors", 40, 40);
    private static final int AGENTS = 8;
    private static final Duration PACE = Duration.ofMillis(Fault.scale("pace", 700, 700));
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long BEHIND_MILLIS = 2_000;
    private static final Set<String> OF_PEOPLE = Set.of("stale_gen", "conversation_closed", "not_found", "forbidden");
    private static final Set<String> RETRYABLE = Set.of("unavailable", "unknown_outcome", "rate_limited", "busy");
    private static final String TWO = "--momentdesk.durability.replicas=2";
    private static final String ONE = "--momentdesk.durability.replicas=1";
    private static final Table table = new Table("failovers");

    @AfterAll
    static void tell() {
        table.print();
    }

    @Test
    void theMasterBehindSentinelsDiesAndWithWaitNothingAcknowledgedIsLost(@TempDir Path folder) {
        assumeTrue(Fault.SENTINEL.isWanted());
        try (RedisSentinelSet set =
                        RedisSentinelSet.start(folder, "--min-replicas-to-write", "2", "--min-replicas-max-lag", "3");
                Desk desk = Desk.on(set::master, set.properties(), folder, AGENTS, TWO)) {
            judged(Fault.SENTINEL, desk, () -> dies(set));
        }
    }

    @Test
    void theMasterBehindSentinelsDiesAndWithoutWaitTheCheckerSeesTheLoss(@TempDir Path folder) {
        assumeTrue(Fault.SENTINEL_LOSSY.isWanted());
        List<Violation> lost = new ArrayList<>();
        int trials = 0;
        try (RedisSentinelSet set = RedisSentinelSet.start(folder);
                Desk desk = Desk.on(set::master, set.properties(), folder, AGENTS)) {
            for (int i = 0; i < Fault.SENTINEL_LOSSY.n(); i++) {
                List<Violation> now = lostBy(desk, set);
                trials += now.isEmpty() ? 0 : 1;
                lost.addAll(now);
            }
        }
        table.row(Fault.SENTINEL_LOSSY.title, Fault.SENTINEL_LOSSY.n(), lost, List.of(), "–");
        table.note("  it must lose: %d of %d trials did".formatted(trials, Fault.SENTINEL_LOSSY.n()));
        assertThat(lost).isNotEmpty();
    }

    private static List<Violation> lostBy(Desk desk, RedisSentinelSet set) {
        try (Crowd crowd = new Crowd(desk.balancer(), VISITORS, AGENTS, PACE)) {
            crowd.start();
            Matrix.pause(BEHIND_MILLIS);
            dies(set);
            Matrix.pause(BEHIND_MILLIS);
            History history = crowd.history().soFar();
            return MessageRules.check(history, desk.site().log()).stream()
                    .filter(each -> each.kind() == Violation.Kind.LOST)
                    .toList();
        }
    }

    /** Its replicas stand still for a while first, so that whichever is promoted lacks what was said last. */
    private static void dies(RedisSentinelSet set) {
        RedisNode dead = set.master();
        List<RedisNode> replicas = set.replicas();
        replicas.forEach(each -> each.signal("STOP"));
        // or what has been sent to them would still reach them after its death
        dead.ask(commands -> commands.clientKill(KillArgs.Builder.typeSlave()));
        Matrix.pause(BEHIND_MILLIS);
        dead.kill9();
        replicas.forEach(each -> each.signal("CONT"));
        await("another master").atMost(PATIENCE).ignoreExceptions().until(() -> {
            RedisNode now = set.master();
            return now != dead && now.info("replication", "role").equals("master");
        });
        dead.start();
        set.awaitWhole();
    }

    @Test
    void theMasterOfASlotDiesOrHandsItOverAndNothingIsLost(@TempDir Path folder) {
        assumeTrue(Fault.CLUSTER.isWanted() || Fault.RESHARD.isWanted());
        try (RedisClusterSet set =
                        RedisClusterSet.start(folder, "--min-replicas-to-write", "1", "--min-replicas-max-lag", "3");
                Desk desk = Desk.on(() -> set.masterOf("demo"), set.properties(), folder, AGENTS, ONE)) {
            if (Fault.RESHARD.isWanted()) {
                judged(Fault.RESHARD, desk, () -> {
                    set.moveSlotOf("demo");
                    set.awaitWhole();
                });
            }
            if (Fault.CLUSTER.isWanted()) {
                judged(Fault.CLUSTER, desk, () -> {
                    RedisNode dead = set.masterOf("demo");
                    set.killMasterOf("demo");
                    dead.start();
                    set.awaitWhole();
                });
            }
        }
    }

    private static void judged(Fault fault, Desk desk, Runnable blow) {
        try (Crowd crowd = new Crowd(desk.balancer(), VISITORS, AGENTS, PACE)) {
            crowd.start();
            long began = System.nanoTime();
            List<Duration> back = new ArrayList<>();
            for (int i = 0; i < fault.n(); i++) {
                back.addAll(Crowd.timesBack(crowd.visitors(), blow));
            }
            long seconds = (System.nanoTime() - began) / 1_000_000_000;
            String rate = Long.toString(crowd.history().acknowledged() / Math.max(1, seconds));
            List<Violation> broken = new Judge(desk, crowd).verdict();
            table.row(fault.title, fault.n(), broken, back, rate);
            table.note("  refusals: " + crowd.history().refusals());
            assertThat(broken.stream().limit(20)).as(broken.size() + " broken").isEmpty();
            assertThat(crowd.history().refusals().keySet())
                    .allMatch(
                            code -> code.startsWith("closed ") || OF_PEOPLE.contains(code) || RETRYABLE.contains(code));
        }
    }
}
