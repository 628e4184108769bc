package io.momentdesk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The real server with its embedded stores as a process of its own, on a data folder and a port that stay the same when
 * it is killed and started again. It ends with this process, however that goes.
 */
public final class RunningServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Momentdesk is at (\\S+)/");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final Path log;
    private final List<String> program;
    private final List<String> arguments;
    private @Nullable Process watch;
    private @Nullable URI address;

    private RunningServer(Path data, List<String> program, List<String> arguments) {
        this.data = data;
        this.program = program;
        this.arguments = arguments;
        this.log = Path.of("target", "servers", data.getFileName() + ".log").toAbsolutePath();
    }

    /** On a free port. What it says is in {@code target/servers/<name of the data folder>.log}. */
    public static RunningServer start(Path data, String... arguments) {
        return start(data, 320, arguments);
    }

    /** @param heap of Java, in MB */
    public static RunningServer start(Path data, int heap, String... arguments) {
        List<String> fromClasses = List.of(
                "-Xmx" + heap + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "io.momentdesk.MomentdeskApplication");
        var server = new RunningServer(data.toAbsolutePath(), fromClasses, List.of(arguments));
        server.start();
        return server;
    }

    /** The built jar with the memory that the README gives it, not started yet. */
    public static RunningServer ofJar(Path data, Path jar) {
        return new RunningServer(
                data.toAbsolutePath(), List.of("-Xmx384m", "-XX:+UseSerialGC", "-jar", jar.toString()), List.of());
    }

    /** Starts it, or starts it again at the same address, and returns how long it took. */
    public Duration start() {
        Instant since = Instant.now();
        var ready = new CompletableFuture<URI>();
        try {
            Files.createDirectories(log.getParent());
            Process process =
                    new ProcessBuilder(command()).redirectErrorStream(true).start();
            watch = process;
            Thread.ofPlatform().daemon().start(() -> pump(process, ready));
            address = ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return Duration.between(since, Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException("The server did not start; see " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command() {
        // the same watch that keeps the embedded stores from outliving the server keeps it from outliving the tests
        List<String> words = new ArrayList<>(List.of("sh", watchScript().toString(), "TERM"));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(program);
        words.add("--momentdesk.data=" + data);
        words.add("--server.port=" + (address == null ? 0 : address.getPort()));
        words.addAll(arguments);
        return words;
    }

    private static String classPath() {
        String ofTheTests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(ofTheTests.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path watchScript() {
        try (var script = RunningServer.class.getResourceAsStream("/embedded/watch.sh")) {
            Path file = log.resolveSibling("watch.sh");
            Files.write(file, script.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pump(Process process, CompletableFuture<URI> ready) {
        try (BufferedReader lines = process.inputReader(UTF_8);
                PrintWriter copy = new PrintWriter(new FileWriter(log.toFile(), UTF_8, true), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    ready.complete(URI.create(found.group(1)));
                }
            }
        } catch (IOException ended) {
            ready.completeExceptionally(ended);
        }
        ready.completeExceptionally(new IllegalStateException("it ended"));
    }

    /** For instance {@code http://localhost:41234}. */
    public URI address() {
        if (address == null) {
            throw new IllegalStateException("not started");
        }
        return address;
    }

    public Path log() {
        return log;
    }

    public ProcessHandle process() {
        return descendant("java");
    }

    public ProcessHandle redis() {
        return descendant("redis-server");
    }

    public ProcessHandle postgres() {
        return descendant("postgres");
    }

    /** The server and its stores, without the shells that watch them. */
    public List<ProcessHandle> processes() {
        return all().filter(each -> each.info().command().stream().noneMatch(path -> path.endsWith("sh")))
                .toList();
    }

    /** As a machine would that loses power, except for the disk. Returns when the server and its stores are gone. */
    public void kill9() {
        List<ProcessHandle> before = all().toList();
        process().destroyForcibly();
        await(before);
    }

    private ProcessHandle descendant(String program) {
        return all().filter(each -> runs(each, program))
                .filter(each -> each.parent().stream().noneMatch(parent -> runs(parent, program)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + program + " is running"));
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info().command().stream().anyMatch(path -> path.endsWith("/" + program));
    }

    private Stream<ProcessHandle> all() {
        return watch == null ? Stream.of() : watch.descendants();
    }

    private static void await(List<ProcessHandle> ending) {
        CompletableFuture.allOf(ending.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** Ends it as an operator would. */
    @Override
    public void close() {
        if (watch == null) {
            return;
        }
        List<ProcessHandle> before = all().toList();
        try (var in = watch.getOutputStream()) {
            in.write("stop\n".getBytes(UTF_8));
        } catch (IOException alreadyEnded) {
            // nothing left to stop
        }
        await(before);
        watch = null;
    }
}
