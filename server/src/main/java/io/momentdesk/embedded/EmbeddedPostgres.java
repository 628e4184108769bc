package io.momentdesk.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL of our own, as durable as a grown-up one. */
final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "momentdesk";
    private static final String DATABASE = "momentdesk";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final String password;
    private final StoreProcess process;

    private EmbeddedPostgres(int port, String password, StoreProcess process) {
        this.port = port;
        this.password = password;
        this.process = process;
    }

    static EmbeddedPostgres start(DataFolder data) {
        Path home = new Binaries(data.folder("bin")).postgres(Platform.current());
        Account account = Account.forFolder(data, "postgres");
        String password = data.password("postgres");
        Path folder = data.folder("postgres");
        Path cluster = folder.resolve("cluster");
        Path program = home.resolve("bin/postgres");
        if (Files.notExists(cluster)) {
            account.chown(folder.resolve("password"));
            initialize(home, account, cluster);
        }
        int port = FreePort.forStore();
        List<String> command = new ArrayList<>(account.prefix());
        command.add(program.toString());
        command.addAll(settings(cluster, port));
        Path watch = StoreProcess.watchScript(folder);
        var process = new StoreProcess("postgres", watch, program, "INT", command);
        var postgres = new EmbeddedPostgres(port, password, process);
        postgres.process.start(postgres::answers, PATIENCE);
        postgres.createDatabase();
        return postgres;
    }

    /** Into a folder beside it first: whoever is interrupted begins again, instead of starting on half a cluster. */
    private static void initialize(Path home, Account account, Path cluster) {
        Path fresh = cluster.resolveSibling("cluster.new");
        List<String> command = new ArrayList<>(account.prefix());
        command.addAll(List.of(home.resolve("bin/initdb").toString(), "-D", fresh.toString(), "-U", USER));
        command.addAll(List.of("--pwfile=" + cluster.resolveSibling("password"), "--auth=scram-sha-256"));
        // the same order and case rules on every machine, whatever locales it has
        command.addAll(
                List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        try {
            FileSystemUtils.deleteRecursively(fresh);
            Process initdb =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            initdb.getOutputStream().close();
            String output = new String(initdb.getInputStream().readAllBytes(), UTF_8);
            if (initdb.waitFor() != 0) {
                throw new StartRefused("the embedded postgres cannot be set up: "
                        + output.strip().replaceAll("\\s*\\R\\s*", " | "));
            }
            Files.move(fresh, cluster);
        } catch (IOException e) {
            throw new StartRefused("the embedded postgres cannot be set up (%s)".formatted(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("the set-up of the embedded postgres was interrupted", e);
        }
    }

    private static List<String> settings(Path cluster, int port) {
        List<String> words = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        List.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "full_page_writes=on",
                        "synchronous_commit=on",
                        "max_connections=60",
                        "shared_buffers=32MB",
                        "max_wal_size=256MB",
                        "wal_level=minimal",
                        "max_wal_senders=0",
                        "max_logical_replication_workers=0",
                        "jit=off",
                        "timezone=UTC",
                        "log_timezone=UTC")
                .forEach(setting -> words.addAll(List.of("-c", setting)));
        return words;
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void createDatabase() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            process.close();
            throw new StartRefused("the embedded postgres refuses us (%s)".formatted(e.getMessage()), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    String url() {
        return url(DATABASE);
    }

    int port() {
        return port;
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        process.close();
    }
}
