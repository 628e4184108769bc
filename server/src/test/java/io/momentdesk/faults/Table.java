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

/** What every fault did: the table that a release is judged by. Written anew after each row, so that a failed run has one too. */
final class Table {

    private static final Path FILE = Path.of("target", "faults.txt");
    private static final String HEAD = "%-45s %6s %6s %8s %9s %6s %9s %9s %9s"
            .formatted("fault", "n", "lost", "doubled", "two own", "other", "back p50", "p95", "max");

    private final List<String> lines = new ArrayList<>(List.of(HEAD));

    /** @param back the times until people were served again, none where nobody was away */
    void row(String title, int n, List<Violation> broken, List<Duration> back) {
        List<Duration> sorted = back.stream().sorted().toList();
        lines.add("%-45s %6d %6d %8d %9d %6d %9s %9s %9s"
                .formatted(
                        title,
                        n,
                        Violation.count(broken, Kind.LOST),
                        Violation.count(broken, Kind.DOUBLED),
                        Violation.count(broken, Kind.DOUBLE_ASSIGNED),
                        Violation.count(broken, Kind.OTHER),
                        seconds(sorted, 50),
                        seconds(sorted, 95),
                        seconds(sorted, 100)));
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

    private void write() {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, this + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
