package io.momentdesk.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real Redis of our own: an acknowledged write is in its append-only file. */
final class EmbeddedRedis implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final String password;
    private final StoreProcess process;

    private EmbeddedRedis(int port, String password, StoreProcess process) {
        this.port = port;
        this.password = password;
        this.process = process;
    }

    static EmbeddedRedis start(DataFolder data) {
        Path program = new Binaries(data.folder("bin")).redis(Platform.current());
        Account account = Account.forFolder(data, "redis");
        String password = data.password("redis");
        int port = FreePort.forStore();
        Path settings = writeSettings(data.folder("redis"), port, password);
        account.chown(settings);
        List<String> command = new ArrayList<>(account.prefix());
        command.addAll(List.of(program.toString(), settings.toString()));
        Path watch = StoreProcess.watchScript(data.folder("redis"));
        var redis = new EmbeddedRedis(port, password, new StoreProcess("redis", watch, program, "TERM", command));
        redis.process.start(redis::answers, PATIENCE);
        return redis;
    }

    private static Path writeSettings(Path folder, int port, String password) {
        Path file = folder.resolve("redis.conf");
        // always: the write is on the disk before its reply; noeviction: nothing is dropped silently;
        // no snapshots: a failed one would block writes
        String settings = """
                bind 127.0.0.1
                port %d
                protected-mode yes
                requirepass %s
                dir "%s"
                daemonize no
                appendonly yes
                appendfsync always
                aof-load-truncated yes
                save ""
                maxmemory 1gb
                maxmemory-policy noeviction
                """.formatted(port, password, folder);
        try {
            DataFolder.writePrivately(file, settings);
            return file;
        } catch (IOException e) {
            throw new StartRefused("%s cannot be written (%s)".formatted(file, e), e);
        }
    }

    /** A PONG comes only after the append-only file has been read. */
    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2_000);
            socket.getOutputStream()
                    .write("AUTH %s\r\nPING\r\nQUIT\r\n".formatted(password).getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8).contains("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    String host() {
        return "127.0.0.1";
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        process.close();
    }
}
