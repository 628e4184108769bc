package io.momentdesk.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much memory processes hold, shared pages counted once: the sum of what Linux calls their proportional set size. */
final class Resident {

    private Resident() {}

    static boolean canBeRead() {
        return Files.isReadable(Path.of("/proc/self/smaps_rollup"));
    }

    /** Megabytes by program. */
    static Map<String, Long> megabytes(List<ProcessHandle> processes) {
        Map<String, Long> kilobytes = new TreeMap<>();
        for (ProcessHandle each : processes) {
            String program = each.info()
                    .command()
                    .map(path -> Path.of(path).getFileName().toString())
                    .orElse("?");
            kilobytes.merge(program, kilobytes(each.pid()), Long::sum);
        }
        kilobytes.replaceAll((program, size) -> size / 1024);
        return kilobytes;
    }

    private static long kilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
