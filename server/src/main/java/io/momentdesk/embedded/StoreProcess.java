package io.momentdesk.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One store as a child process under the watch: started again when it dies, gone when the server is. */
final class StoreProcess implements AutoCloseable {

    private static final int REMEMBERED_LINES = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Path program;
    private final List<String> command;
    private final Logger log;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<Process> watch = new AtomicReference<>();

    /**
     * @param program what runs in the end; a process of it that an earlier server left behind is ended first
     * @param signal the signal that ends it well
     */
    StoreProcess(String name, Path watchScript, Path program, String signal, List<String> command) {
        this.name = name;
        this.program = program;
        this.log = LoggerFactory.getLogger("io.momentdesk.embedded." + name);
        List<String> all = new ArrayList<>(Programs.exist("setsid") ? List.of("setsid") : List.of());
        all.addAll(List.of("sh", watchScript.toString(), signal));
        all.addAll(command);
        this.command = List.copyOf(all);
    }

    /** Returns once the store answers. */
    void start(BooleanSupplier answers, Duration patience) {
        Leftovers.end(program);
        Process first = launch();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers.getAsBoolean()) {
            if (pause(first, Duration.ofMillis(20)) || System.nanoTime() > deadline) {
                close();
                throw new StartRefused("the embedded %s did not start: %s".formatted(name, lastWords()));
            }
        }
        Thread.ofVirtual().name("embedded-" + name + "-keeper").start(() -> keep(first));
    }

    private static boolean pause(Process process, Duration time) {
        try {
            return process.waitFor(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Process launch() {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            watch.set(process);
            Thread.ofPlatform().daemon().name("embedded-" + name + "-output").start(() -> pump(process));
            return process;
        } catch (IOException e) {
            throw new StartRefused("the embedded %s cannot be started (%s)".formatted(name, e.getMessage()), e);
        }
    }

    private void pump(Process process) {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.debug("{}", line);
                remember(line);
            }
        } catch (IOException ended) {
            log.trace("the output of {} ended", name, ended);
        }
    }

    private void remember(String line) {
        synchronized (lastLines) {
            if (lastLines.size() == REMEMBERED_LINES) {
                lastLines.removeFirst();
            }
            lastLines.addLast(line);
        }
    }

    private String lastWords() {
        synchronized (lastLines) {
            return lastLines.stream()
                    .filter(line -> !line.isBlank())
                    .skip(Math.max(0, lastLines.size() - 3))
                    .collect(Collectors.joining(" | "));
        }
    }

    private void keep(Process first) {
        Process running = first;
        Duration pause = Duration.ofMillis(50);
        try {
            while (true) {
                long since = System.nanoTime();
                int code = running.waitFor();
                if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                log.warn("The embedded {} ended with code {} ({}); starting it again", name, code, lastWords());
                boolean lasted = System.nanoTime() - since > LONGEST_PAUSE.toNanos() * 2;
                pause = lasted ? Duration.ofMillis(50) : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
                Leftovers.end(program);
                running = launch();
                if (closing.getCount() == 0) {
                    close();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        closing.countDown();
        Process running = watch.get();
        if (running == null) {
            return;
        }
        try (OutputStream in = running.getOutputStream()) {
            in.write("stop\n".getBytes(UTF_8));
        } catch (IOException alreadyEnded) {
            log.debug("{} had ended before it was told to", name);
        }
        pause(running, Duration.ofSeconds(12));
    }

    static Path watchScript(Path folder) {
        Path script = folder.resolve("watch.sh");
        try (var in = StoreProcess.class.getResourceAsStream("/embedded/watch.sh")) {
            DataFolder.writePrivately(script, new String(in.readAllBytes(), UTF_8));
            return script;
        } catch (IOException e) {
            throw new StartRefused("%s cannot be written (%s)".formatted(script, e), e);
        }
    }
}
