package io.momentdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.momentdesk.faults.desk.Node;
import io.momentdesk.faults.history.Violation;
import io.momentdesk.faults.people.Crowd;
import io.momentdesk.faults.people.SimVisitor;
import io.momentdesk.faults.proxy.Cut;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The fault matrix: whatever breaks under load, nothing acknowledged is lost, nothing is shown twice, and nothing has two owners. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private static final int ORDERS = 200;

    @TempDir
    private static Path folder;

    private static Matrix matrix;

    @BeforeAll
    static void aDeskAtWork() {
        matrix = new Matrix(folder);
    }

    @AfterAll
    static void tell() {
        if (matrix != null) {
            matrix.close();
        }
    }

    @Test
    @Order(1)
    void aNodeIsKilled() {
        matrix.row(Fault.KILL_NODE, i -> {
            Node node = matrix.busiest();
            List<Duration> back = Crowd.timesBack(matrix.at(node), node::kill9);
            matrix.startAgain(node);
            return back;
        });
    }

    @Test
    @Order(2)
    void redisIsKilled() {
        matrix.row(Fault.KILL_REDIS, i -> matrix.backAfter(FaultsIT::redisDies));
    }

    private static void redisDies() {
        matrix.desk().redis().kill9();
        matrix.desk().redis().start();
    }

    @Test
    @Order(3)
    void aNodeAndRedisAreKilledTogether() {
        matrix.row(Fault.KILL_BOTH, i -> {
            Node node = matrix.busiest();
            List<Duration> back = Crowd.timesBack(matrix.visitors(), () -> {
                CompletableFuture<Void> killed = CompletableFuture.runAsync(node::kill9);
                redisDies();
                killed.join();
            });
            matrix.startAgain(node);
            return back;
        });
    }

    @Test
    @Order(4)
    void theReplyOfRedisIsCutOff() {
        matrix.row(Fault.REPLY_CUT, i -> {
            SimVisitor visitor = matrix.visitors().get(i % Matrix.VISITORS);
            return Crowd.timesBack(List.of(visitor), () -> {
                String word = "swallow-%d-%d".formatted(i, System.nanoTime());
                var swallowed = CompletableFuture.anyOf(matrix.desk().nodes().stream()
                        .map(node -> node.redisLink().swallowReplyTo(word))
                        .toArray(CompletableFuture[]::new));
                visitor.say(word);
                swallowed.orTimeout(60, TimeUnit.SECONDS).join();
            });
        });
    }

    @Test
    @Order(5)
    void clientsLinksAreCutAndTheyAreTold() {
        together(Fault.LINK_TOLD, List.of(Cut.FIN, Cut.RST));
    }

    @Test
    @Order(6)
    void clientsLinksAreCutAndNobodyIsTold() {
        together(Fault.LINK_SILENT, List.of(Cut.SILENT, Cut.ONE_WAY, Cut.HALF_OPEN));
    }

    /** Several visitors at once, each cut off once. */
    private static void together(Fault fault, List<Cut> ways) {
        int n = fault.n();
        int each = Math.min(n, Matrix.VISITORS / 2);
        matrix.row(fault, Math.ceilDiv(n, each), n, round -> {
            List<SimVisitor> cut = matrix.visitors().subList(0, Math.min(each, n - round * each));
            return Crowd.timesBack(
                    cut,
                    () -> IntStream.range(0, cut.size())
                            .forEach(i -> cut.get(i).link().cut(ways.get((i + round) % ways.size()))));
        });
    }

    @Test
    @Order(7)
    void aNodeAndRedisAreCutFromEachOther() {
        matrix.row(Fault.REDIS_LINK, i -> {
            Node node = matrix.busiest();
            return Crowd.timesBack(matrix.at(node), () -> {
                node.redisLink().refuse(true);
                node.redisLink().cut(i % 2 == 0 ? Cut.RST : Cut.SILENT);
                Matrix.pause(Fault.scale("cutMillis", 3_000, 1_000 + 59_000 * i / Fault.REDIS_LINK.n()));
                node.redisLink().refuse(false);
                node.redisLink().cut(Cut.RST);
            });
        });
    }

    @Test
    @Order(8)
    void aNodeOrRedisStandsStill() {
        matrix.row(Fault.FREEZE, i -> {
            Node node = matrix.busiest();
            boolean itsNode = i % 2 == 0;
            return Crowd.timesBack(itsNode ? matrix.at(node) : matrix.visitors(), () -> {
                matrix.desk().freeze(itsNode ? node : null);
                Matrix.pause(Fault.scale("freezeMillis", 4_000, 1_000 + 29_000 * i / Fault.FREEZE.n()));
                matrix.desk().thaw(itsNode ? node : null);
            });
        });
    }

    @Test
    @Order(9)
    void someStopReading() {
        matrix.row(Fault.NOT_READING, i -> new Deaf(matrix).whileOthersGoOn());
    }

    @Test
    @Order(10)
    void theDiskIsFull() {
        matrix.row(Fault.DISK_FULL, i -> new StoreFull(matrix).disk());
    }

    @Test
    @Order(11)
    void theMemoryIsFull() {
        matrix.row(Fault.MEMORY_FULL, i -> new StoreFull(matrix).memory());
    }

    @Test
    @Order(12)
    void postgresIsAway() {
        matrix.row(
                Fault.DATABASE,
                i -> Crowd.timesBack(matrix.visitors(), () -> {
                    matrix.desk().loseDatabase();
                    long before = matrix.crowd().history().acknowledged();
                    Matrix.pause(Fault.scale("databaseMillis", 5_000, 600_000));
                    assertThat(matrix.crowd().history().acknowledged())
                            .as("chat goes on")
                            .isGreaterThan(before);
                    matrix.desk().giveDatabaseBack();
                }));
        assertThat(matrix.judge().archive()).isEmpty();
    }

    @Test
    @Order(13)
    void allNodesAreRestartedOneAfterAnother() {
        matrix.row(Fault.RESTART, i -> {
            List<Duration> back = new ArrayList<>();
            matrix.desk().nodes().forEach(node -> back.addAll(Crowd.timesBack(matrix.at(node), node::restart)));
            return back;
        });
    }

    @Test
    @Order(14)
    void everybodyComesBackAtOnce() {
        matrix.row(Fault.STORM, i -> new Storm(matrix).breaksOut());
    }

    @Test
    @Order(15)
    void aVisitorOnATrainSeesAPerfectChat() {
        assumeTrue(Fault.TRAIN.isWanted());
        Train train = matrix.train();
        matrix.crowd().talk();
        train.arrive();
        matrix.crowd().quiet(matrix.desk().site());
        List<Violation> broken = train.verdict();
        matrix.table().row(Fault.TRAIN.title, Train.CUTS, broken, train.back(), "–");
        assertThat(broken).isEmpty();
        assertThat(train.acknowledged()).isPositive();
    }

    @Test
    @Order(16)
    void M8_aShopsWebhooksComeManyTimes() {
        assumeTrue(Fault.WEBHOOKS.isWanted());
        List<URI> nodes = matrix.desk().nodes().stream()
                .map(node -> node.server().address())
                .toList();
        List<String> refused = new Webhooks(nodes).send(ORDERS, Fault.WEBHOOKS.n(), 20261122);
        assertThat(refused).isEmpty();
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(Webhooks.check(matrix.desk().postgres(), ORDERS))
                        .isEmpty());
        matrix.table().row(Fault.WEBHOOKS.title, Fault.WEBHOOKS.n(), List.of(), List.of(), "–");
    }

    @Test
    @Order(17)
    void M7_theArchiveIsTheLog() {
        matrix.crowd().quiet(matrix.desk().site());
        List<Violation> broken = matrix.judge().archive();
        matrix.table().row("archive = log", matrix.desk().site().log().size(), broken, List.of(), "–");
        assertThat(broken).isEmpty();
    }
}
