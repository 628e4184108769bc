package io.momentdesk.faults;

import io.momentdesk.faults.people.Crowd;
import io.momentdesk.faults.people.Person;
import io.momentdesk.faults.people.Throng;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Everybody's link ends at once: those who talk, and very many who only have the page open. */
final class Storm {

    /** What the crowd, its links and this process itself may need of what the system lets one open. */
    private static final long OTHER_FILES = 4_000;

    private final Matrix matrix;
    private final int idle;

    Storm(Matrix matrix) {
        this.matrix = matrix;
        this.idle = (int) Math.clamp(mostFiles() - OTHER_FILES, 100, Fault.scale("storm", 4_800, 4_800));
    }

    private static long mostFiles() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /** Returns how long everybody was away. */
    List<Duration> breaksOut() {
        try (Throng throng = new Throng(matrix.desk().balancer(), idle)) {
            List<CompletableFuture<Duration>> away = new ArrayList<>();
            List<Duration> back = new ArrayList<>(Crowd.timesBack(matrix.visitors(), () -> {
                matrix.visitors().forEach(Person::drop);
                away.addAll(throng.drop());
            }));
            away.forEach(each -> back.add(Throng.await(each)));
            matrix.table().note("  %d sockets that only listen, %d that talk".formatted(idle, Matrix.VISITORS));
            return back;
        }
    }
}
