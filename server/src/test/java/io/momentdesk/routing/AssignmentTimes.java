package io.momentdesk.routing;

import io.momentdesk.testing.TestStores;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long the store works on an assignment with many waiting and 500 agents: an agent ends a chat and gets the next one, and a new chat is decided while
 * everybody is busy, and while one agent has room. Each script is timed from the client, on a Redis of its own; the time of an empty script is told beside it.
 */
final class AssignmentTimes {

    private static final int AGENTS = 500;
    private static final int TIMES = 500;
    private static final int ROUNDS = 5;
    private static final String[] DESKS = {"stimulus", "zmot", "fmot", "amot", "smot", "umot"};

    private final Random random = new Random(20_261_122);
    private final ScriptedDesk desk;
    private int visitors;

    private AssignmentTimes(ScriptedDesk desk) {
        this.desk = desk;
    }

    public static void main(String[] args) {
        System.out.println("waiting  what                                    median µs   p99 µs   (median of " + ROUNDS
                + " rounds of " + TIMES + ")");
        for (int waiting : new int[] {100, 1_000, 10_000, 100_000}) {
            try (ScriptedDesk desk = new ScriptedDesk(TestStores.emptyRedis().url())) {
                new AssignmentTimes(desk).with(waiting);
            }
        }
        System.exit(0);
    }

    private void with(int waiting) {
        // the flush is the disk's, not the script's
        // nobody's lease ends while the queue is built
        desk.lease(86_400_000);
        desk.redis().configSet("appendfsync", "no");
        for (int i = 0; i < AGENTS; i++) {
            desk.online("agent" + i, DESKS[i % 6] + "," + DESKS[(i + 1) % 6], 3);
        }
        IntStream.range(0, 3 * AGENTS).forEach(i -> arrive());
        IntStream.range(0, waiting).forEach(i -> arrive());
        tell(waiting, "an empty script", () -> timed(() -> desk.run("routing/drain")));
        tell(waiting, "an agent ends a chat and gets the next", this::next);
        tell(waiting, "a new chat, everybody is busy", this::decide);
        tell(waiting, "an agent comes with room for three", this::comes);
        tell(waiting, "the sweep of six desks", () -> timed(() -> desk.sweeps(DESKS)));
    }

    /** To a random desk, so that all wait alike. */
    private String arrive() {
        return desk.chat("v" + visitors++, DESKS[random.nextInt(6)]);
    }

    /** What was ended is followed by a new arrival, so that as many wait as before. */
    private long next() {
        String agent = "agent" + random.nextInt(AGENTS);
        String held = desk.redis().srandmember(ScriptedDesk.key("al:" + agent));
        if (held == null) {
            return next();
        }
        long took = timed(() -> desk.resolves(agent, held));
        arrive();
        return took;
    }

    private long decide() {
        String fresh = desk.says("v" + visitors++, "");
        long took = timed(() -> desk.decided(fresh, DESKS[random.nextInt(6)], 0));
        desk.run("routing/close", "visitor", "v" + (visitors - 1), "end-" + visitors, "h", fresh, 0, "", "");
        return took;
    }

    private long comes() {
        String agent = "late" + random.nextInt(1_000_000);
        long took = timed(() -> desk.online(agent, DESKS[random.nextInt(6)], 3));
        desk.status(agent, DESKS[0], "offline");
        IntStream.range(0, 3).forEach(i -> arrive());
        return took;
    }

    private static long timed(Runnable what) {
        long before = System.nanoTime();
        what.run();
        return System.nanoTime() - before;
    }

    private interface Timed {
        long run();
    }

    private static void tell(int waiting, String what, Timed once) {
        double[] medians = new double[ROUNDS];
        double[] p99s = new double[ROUNDS];
        IntStream.range(0, TIMES / 10).forEach(i -> once.run());
        for (int round = 0; round < ROUNDS; round++) {
            long[] nanos = IntStream.range(0, TIMES)
                    .mapToLong(i -> once.run())
                    .sorted()
                    .toArray();
            medians[round] = nanos[TIMES / 2] / 1_000.0;
            p99s[round] = nanos[TIMES * 99 / 100] / 1_000.0;
        }
        Arrays.sort(medians);
        Arrays.sort(p99s);
        System.out.printf("%7d  %-40s %8.0f %8.0f%n", waiting, what, medians[ROUNDS / 2], p99s[ROUNDS / 2]);
    }
}
