package io.momentdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.momentdesk.faults.desk.Desk;
import io.momentdesk.faults.desk.Node;
import io.momentdesk.faults.history.Violation;
import io.momentdesk.faults.people.Crowd;
import io.momentdesk.faults.people.SimVisitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A desk at work, and the table of what was done to it: each row breaks something, and then everything is judged. */
final class Matrix implements AutoCloseable {

    static final int VISITORS = Fault.scale("visitors", 200, 200);
    private static final int AGENTS = Fault.scale("agents", 20, 20);
    private static final Duration PACE = Duration.ofMillis(Fault.scale("pace", 1_700, 1_700));
    private static final int HEARTBEAT = Fault.scale("heartbeat", 6, 25);
    private static final long CALM_MILLIS = 5_000;
    private static final long WARM_MILLIS = 1_000;
    private static final Logger log = LoggerFactory.getLogger(Matrix.class);

    private final Desk desk;
    private final Crowd crowd;
    private final Judge judge;
    private final Table table = new Table("faults");
    private final Train train;
    private final long since;
    private long waited;

    Matrix(Path folder) {
        desk = Desk.start(
                folder,
                2,
                AGENTS,
                List.of("--momentdesk.socket.heartbeat=" + HEARTBEAT + "s", "--momentdesk.socket.pong=5s"));
        crowd = new Crowd(desk.balancer(), VISITORS, AGENTS, PACE);
        judge = new Judge(desk, crowd);
        crowd.start();
        since = System.nanoTime();
        train = new Train(desk);
        inCalm();
    }

    /** What is said while nothing is broken, once the nodes have warmed up. */
    private void inCalm() {
        pause(CALM_MILLIS);
        long began = System.nanoTime();
        long acknowledged = crowd.history().acknowledged();
        long shown = crowd.history().shown();
        pause(CALM_MILLIS);
        table.note("in calm: %s messages acknowledged and %s entries shown in a second"
                .formatted(
                        rate(crowd.history().acknowledged() - acknowledged, began),
                        rate(crowd.history().shown() - shown, began)));
    }

    private static String rate(long count, long since) {
        return Long.toString(count * 1_000_000_000 / (System.nanoTime() - since));
    }

    Desk desk() {
        return desk;
    }

    Crowd crowd() {
        return crowd;
    }

    List<SimVisitor> visitors() {
        return crowd.visitors();
    }

    /** Without talk, which would only make it slow: what is measured is over. */
    void startAgain(Node node) {
        long began = System.nanoTime();
        crowd.silence();
        node.start();
        crowd.talk();
        pause(WARM_MILLIS);
        waited += System.nanoTime() - began;
    }

    /** How long it takes all visitors to be back. */
    List<Duration> backAfter(Runnable event) {
        return Crowd.timesBack(visitors(), event);
    }

    /** Whose links lead to a node. */
    List<SimVisitor> at(Node node) {
        return crowd.visitors().stream().filter(each -> each.isAt(node.port())).toList();
    }

    /** Where most of them are. */
    Node busiest() {
        return desk.nodes().stream()
                .max(Comparator.comparingInt(node -> at(node).size()))
                .orElseThrow();
    }

    Train train() {
        return train;
    }

    Judge judge() {
        return judge;
    }

    Table table() {
        return table;
    }

    void row(Fault fault, IntFunction<List<Duration>> once) {
        row(fault, fault.n(), fault.n(), once);
    }

    /**
     * Breaks something several times under load, and judges.
     *
     * @param n what the table says
     * @param once breaks it for the nth time, mends it, and returns how long people were away
     */
    void row(Fault fault, int rounds, int n, IntFunction<List<Duration>> once) {
        assumeTrue(fault.isWanted());
        crowd.talk();
        long began = System.nanoTime();
        long acknowledged = crowd.history().acknowledged();
        long waitedBefore = waited;
        List<Duration> back = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            back.addAll(once.apply(i));
        }
        String rate = rate(crowd.history().acknowledged() - acknowledged, began + waited - waitedBefore);
        long judged = System.nanoTime();
        List<Violation> broken = judge.verdict();
        log.info(
                "{}: judged in {} s, refusals {}",
                fault,
                secondsSince(judged),
                crowd.history().refusals());
        table.row(fault.title, n, broken, back, rate);
        log.info("{}: {} s", fault, secondsSince(began));
        assertThat(broken.stream().limit(20)).as(broken.size() + " broken").isEmpty();
    }

    private static long secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000_000;
    }

    static void pause(long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofMillis(millis + 60_000))
                .until(() -> System.nanoTime() > until);
    }

    @Override
    public void close() {
        table.note("%d visitors, %d agents, %d acknowledged, %d shown, in %d s"
                .formatted(
                        VISITORS,
                        AGENTS,
                        crowd.history().acknowledged(),
                        crowd.history().shown(),
                        secondsSince(since)));
        table.note("refusals: " + crowd.history().refusals());
        train.close();
        crowd.close();
        desk.close();
        table.print();
    }
}
