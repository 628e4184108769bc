package io.momentdesk.faults;

import io.momentdesk.faults.history.Violation;
import io.momentdesk.faults.history.Violation.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every fault did: the table that a release is judged by. Written anew after each row, so that a failed run has one too. */
final class Table {

    private static final Logger log = LoggerFactory.getLogger(Table.class);
    private static final String HEAD = "%-45s %6s %6s %8s %8s %6s %9s %9s %9s %7s"
            .formatted("fault", "n", "lost", "doubled", "two own", "other", "back p50", "p95", "max", "said/s");

    private final List<String> lines = new ArrayList<>(List.of(HEAD));
    private final Path file;

    /** @param name of the file, in {@code target} */
    Table(String name) {
        this.file = Path.of("target", name + ".txt");
    }

    /**
     * @param back the times until people were served again, none where nobody was away
     * @param rate messages acknowledged in a second, while it broke and until all were back
     */
    void row(String title, int n, List<Violation> broken, List<Duration> back, String rate) {
        List<Duration> sorted = back.stream().sorted().toList();
        lines.add("%-45s %6d %6d %8d %8d %6d %9s %9s %9s %7s"
                .formatted(
                        title,
                        n,
                        Violation.count(broken, Kind.LOST),
                        Violation.count(broken, Kind.DOUBLED),
                        Violation.count(broken, Kind.DOUBLE_ASSIGNED),
                        Violation.count(broken, Kind.OTHER),
                        seconds(sorted, 50),
                        seconds(sorted, 95),
                        seconds(sorted, 100),
                        rate));
        write();
    }

    void note(String text) {
        lines.add(text);
        write();
    }

    static String seconds(List<Duration> sorted, int percent) {
        if (sorted.isEmpty()) {
            return "–";
        }
        Duration at = sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        return String.format(Locale.ROOT, "%.1f s", at.toMillis() / 1000.0);
    }

    void print() {
        log.info("\n{}", this);
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, this + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
