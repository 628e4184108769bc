package io.momentdesk.redis;

import io.momentdesk.testing.RedisNode;
import io.momentdesk.testing.RedisSentinelSet;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * What {@code WAIT} costs: the same script, which writes, at the level {@code local} and at {@code replicated} with one and with two replicas, from one
 * sender and from sixty-four at once. Rounds of the levels alternate, so that what else the machine does meets all alike.
 */
final class ReplicatedTimes {

    private static final int ROUNDS = 5;
    private static final int TIMES = 1_920;
    private static final Script WRITES = Script.of("visitor/arrive");

    private ReplicatedTimes() {}

    public static void main(String[] args) throws Exception {
        try (RedisSentinelSet set = RedisSentinelSet.start(Files.createTempDirectory("replicated-times"))) {
            List<Scripts> levels = List.of(level(set.master(), 0), level(set.master(), 1), level(set.master(), 2));
            System.out.println("level           senders     p50 µs     p99 µs   a second   (medians of " + ROUNDS
                    + " rounds of " + TIMES + ")");
            for (int senders : new int[] {1, 64}) {
                compare(levels, senders);
            }
        }
        System.exit(0);
    }

    /** @param replicas 0 for {@code local} */
    private static Scripts level(RedisNode master, int replicas) {
        LettuceConnectionFactory factory = new LettuceConnectionFactory("127.0.0.1", master.port());
        factory.afterPropertiesSet();
        factory.start();
        Redis redis = new Redis(factory);
        return new Scripts(
                redis, new ReplicatedWrites(redis, new DurabilitySettings(replicas, Duration.ofMillis(1_500))));
    }

    private static void compare(List<Scripts> levels, int senders) {
        List<List<double[]>> figures = levels.stream()
                .map(each -> (List<double[]>) new ArrayList<double[]>())
                .toList();
        levels.forEach(each -> round(each, senders));
        for (int round = 0; round < ROUNDS; round++) {
            for (int level = 0; level < levels.size(); level++) {
                figures.get(level).add(round(levels.get(level), senders));
            }
        }
        for (int level = 0; level < levels.size(); level++) {
            List<double[]> of = figures.get(level);
            String name = level == 0 ? "local" : "replicated " + level;
            System.out.printf(
                    "%-14s %8d %10.0f %10.0f %10.0f%n", name, senders, median(of, 0), median(of, 1), median(of, 2));
        }
    }

    /** p50 and p99 in µs, and how many a second. */
    private static double[] round(Scripts scripts, int senders) {
        long began = System.nanoTime();
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Long>> sender = () -> send(scripts, TIMES / senders);
            for (Future<List<Long>> each : threads.invokeAll(Collections.nCopies(senders, sender))) {
                nanos.addAll(each.get());
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        nanos.sort(null);
        return new double[] {
            nanos.get(nanos.size() / 2) / 1e3, nanos.get(nanos.size() * 99 / 100) / 1e3, nanos.size() / seconds
        };
    }

    private static List<Long> send(Scripts scripts, int times) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            scripts.run(WRITES, "times", "v_times", "", 3_600, 1_000);
            nanos.add(System.nanoTime() - before);
        }
        return nanos;
    }

    private static double median(List<double[]> rounds, int which) {
        return Arrays.stream(rounds.stream().mapToDouble(each -> each[which]).toArray())
                .sorted()
                .toArray()[rounds.size() / 2];
    }
}
