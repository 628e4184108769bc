package io.momentdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.momentdesk.faults.desk.FullDisk;
import io.momentdesk.faults.history.History;
import io.momentdesk.testing.RedisNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Redis can take no more: nothing new is acknowledged, everybody is refused {@code unavailable}, and all goes on once there is room. Times are from then on. */
final class StoreFull {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long ROOM = 128 * 1024;

    private final Matrix matrix;
    private final RedisNode redis;
    private final History history;

    StoreFull(Matrix matrix) {
        this.matrix = matrix;
        this.redis = matrix.desk().redis();
        this.history = matrix.crowd().history();
    }

    /** An append to the file fails; with {@code appendfsync always} Redis ends itself then, and is started again by whoever watches it. */
    List<Duration> disk() {
        assumeTrue(
                FullDisk.under(redis.process(), redis.folder().resolve("appendonlydir"), ROOM),
                "what a process may write cannot be limited here");
        await().atMost(PATIENCE).until(() -> !redis.isRunning());
        nothingIsTaken();
        return matrix.backAfter(redis::start);
    }

    /** Its memory is used up. */
    List<Duration> memory() {
        memory("1mb");
        nothingIsTaken();
        return matrix.backAfter(() -> memory("0"));
    }

    private void memory(String most) {
        redis.ask(commands -> commands.configSet("maxmemory", most));
    }

    /** What is said from now on gets no {@code done} while the store is full, and is refused by the one code. */
    private void nothingIsTaken() {
        long latest = history.latest();
        Map<String, Long> before = history.refusals();
        await().atMost(PATIENCE)
                .until(() -> history.refusals().getOrDefault("unavailable", 0L)
                        >= before.getOrDefault("unavailable", 0L) + 20);
        Matrix.pause(1_500);
        History now = history.soFar();
        Set<String> later = now.sent().stream()
                .filter(sent -> sent.order() > latest)
                .map(sent -> sent.sender() + " " + sent.ref())
                .collect(Collectors.toSet());
        assertThat(now.acked().stream()
                        .filter(acked -> later.contains(acked.sender() + " " + acked.ref()))
                        .limit(5))
                .as("acknowledged by a store that is full")
                .isEmpty();
    }
}
