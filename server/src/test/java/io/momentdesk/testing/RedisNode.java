package io.momentdesk.testing;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.momentdesk.embedded.RedisProgram;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One real redis-server as a child process, which may be killed, stopped, and started again on the same data and port. It ends with this process. */
public final class RedisNode implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final List<String> arguments;
    private @Nullable Process watch;

    private RedisNode(Path folder, int port, List<String> arguments) {
        this.folder = folder;
        this.port = port;
        this.arguments = arguments;
    }

    /** Durable as the embedded store is: {@code appendfsync always}, no snapshots. Not started yet. */
    static RedisNode durable(Path parent, int port, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--port", String.valueOf(port)));
        Map.of(
                        "--appendonly", "yes",
                        "--appendfsync", "always",
                        "--save", "",
                        "--maxmemory-policy", "noeviction",
                        "--repl-diskless-sync-delay", "0",
                        "--repl-ping-replica-period", "1")
                .forEach((name, value) -> arguments.addAll(List.of(name, value)));
        arguments.addAll(List.of(more));
        return new RedisNode(parent.resolve("redis-" + port), port, arguments);
    }

    /** A Redis alone on a free port, running. */
    public static RedisNode alone(Path parent, String... more) {
        RedisNode node = durable(parent, RedisProgram.freePort(), more);
        node.start();
        return node;
    }

    /** A Sentinel with this configuration; not started yet. */
    static RedisNode sentinel(Path parent, int port, String configuration) {
        RedisNode node = new RedisNode(
                parent.resolve("sentinel-" + port),
                port,
                List.of(
                        parent.resolve("sentinel-" + port)
                                .resolve("sentinel.conf")
                                .toString(),
                        "--sentinel"));
        try {
            Files.createDirectories(node.folder);
            Files.writeString(node.folder.resolve("sentinel.conf"), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return node;
    }

    /** Starts it, or starts it again, and returns when it answers. */
    public void start() {
        try {
            Files.createDirectories(folder);
            // a limit on the size of files makes writes fail then, as a full disk does, and does not end it by a signal
            List<String> command = new ArrayList<>(
                    List.of("sh", watchScript().toString(), "TERM", "sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""));
            command.add(RedisProgram.path().toString());
            command.addAll(arguments);
            File log = folder.resolve("log").toFile();
            watch = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("redis on " + port)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> "PONG".equals(ask(RedisCommands::ping)));
    }

    private Path watchScript() throws IOException {
        Path script = folder.resolve("watch.sh");
        try (var in = RedisNode.class.getResourceAsStream("/embedded/watch.sh")) {
            Files.writeString(script, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return script;
    }

    public int port() {
        return port;
    }

    /** What it keeps and says. */
    public Path folder() {
        return folder;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public RedisAddress redisAddress() {
        return new RedisAddress("redis://" + address());
    }

    /** Runs commands on a connection of its own. */
    public <T> T ask(Function<RedisCommands<String, String>, T> question) {
        RedisURI uri = RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port)
                .withTimeout(Duration.ofSeconds(20))
                .build();
        try (RedisClient client = RedisClient.create(uri);
                StatefulRedisConnection<String, String> connection = client.connect()) {
            return question.apply(connection.sync());
        }
    }

    /** A line of {@code INFO} such as {@code connected_slaves}, empty when there is none. */
    public String info(String section, String name) {
        return ask(commands -> commands.info(section))
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The redis-server itself, for signals. */
    public ProcessHandle process() {
        return running()
                .descendants()
                .filter(each -> each.info().command().stream().anyMatch(path -> path.endsWith("/redis-server")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("redis on " + port + " is not running"));
    }

    public boolean isRunning() {
        return watch != null && watch.isAlive();
    }

    /** SIGKILL; returns when it is gone. */
    public void kill9() {
        ProcessHandle gone = process();
        gone.destroyForcibly();
        gone.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        running().onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** What is on the disk now goes into another folder, whole only while it is down. */
    public void copyTo(Path other) {
        copy(folder.resolve("appendonlydir"), other);
    }

    /** Puts back what {@link #copyTo} took, as from a backup; only while it is down. */
    public void restoreFrom(Path other) {
        copy(other, folder.resolve("appendonlydir"));
    }

    private static void copy(Path from, Path to) {
        try {
            FileSystemUtils.deleteRecursively(to);
            FileSystemUtils.copyRecursively(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGSTOP or SIGCONT, by name. */
    public void signal(String name) {
        try {
            int code = new ProcessBuilder(
                            "kill", "-" + name, String.valueOf(process().pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process running() {
        if (watch == null) {
            throw new IllegalStateException("redis on " + port + " was never started");
        }
        return watch;
    }

    @Override
    public void close() {
        if (watch == null || !watch.isAlive()) {
            return;
        }
        // the watch ends its child, and kills one that was stopped
        List<ProcessHandle> children = watch.descendants().toList();
        try {
            watch.getOutputStream().close();
        } catch (IOException alreadyEnded) {
            // nothing left to stop
        }
        if (!watchEnds()) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        watch = null;
    }

    private boolean watchEnds() {
        try {
            return running().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
