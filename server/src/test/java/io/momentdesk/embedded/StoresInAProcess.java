package io.momentdesk.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** {@link StoresMain} running on a folder. */
final class StoresInAProcess implements AutoCloseable {

    private final Process process;
    private final String said;

    private StoresInAProcess(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    /** @param prefix the words before the command that make it run as another user, or none */
    static StoresInAProcess start(Path folder, String... prefix) throws IOException {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(List.of(StoresMain.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader lines = process.inputReader(UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            all.append(line).append('\n');
            if (line.startsWith("UP ") || line.startsWith("REFUSED ")) {
                return new StoresInAProcess(process, line);
            }
        }
        throw new IllegalStateException("it ended: " + all);
    }

    String said() {
        return said;
    }

    String redis(Function<RedisCommands<String, String>, String> question) {
        var options = ClientOptions.builder().autoReconnect(false).build();
        try (RedisClient client = RedisClient.create(redisUrl())) {
            client.setOptions(options);
            return question.apply(client.connect().sync());
        }
    }

    void execute(String sql) {
        try (Connection connection = postgres();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row. */
    String first(String sql) throws SQLException {
        try (Connection connection = postgres();
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    String redisUrl() {
        return said.split(" ")[1];
    }

    Connection postgres() throws SQLException {
        return DriverManager.getConnection(said.split(" ")[2]);
    }

    long pid() {
        return process.pid();
    }

    /** Every process of it: the watches and the stores. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    ProcessHandle child(String program) {
        return children().stream()
                .filter(each -> each.info().command().stream().anyMatch(path -> path.endsWith("/" + program)))
                .min((one, other) -> Long.compare(one.pid(), other.pid()))
                .orElseThrow();
    }

    void kill9() {
        process.destroyForcibly();
        process.onExit().join();
    }

    static void awaitEnd(List<ProcessHandle> processes, int seconds) {
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(seconds, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        List<ProcessHandle> children = children();
        process.destroy();
        awaitEnd(children, 20);
    }
}
