package io.momentdesk.faults.people;

import io.momentdesk.testing.RawSocket;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor who only has the page open: one thread, one socket, and the same back-off as everybody (ERR3). */
final class Idler implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Balancer balancer;
    private volatile CompletableFuture<Long> welcome = new CompletableFuture<>();
    private volatile @Nullable RawSocket socket;
    private volatile @Nullable String token;
    private volatile boolean stopped;

    Idler(Balancer balancer) {
        this.balancer = balancer;
        Thread.ofVirtual().start(this::live);
    }

    /** Completed with {@link System#nanoTime} at the next welcome. */
    CompletableFuture<Long> nextWelcome() {
        welcome = new CompletableFuture<>();
        return welcome;
    }

    CompletableFuture<Long> welcome() {
        return welcome;
    }

    void drop() {
        RawSocket open = socket;
        if (open != null) {
            open.reset();
        }
    }

    private void live() {
        for (int failures = 0; !stopped; failures++) {
            long since = System.nanoTime();
            InetSocketAddress node = balancer.next();
            URI base = URI.create("http://127.0.0.1:" + node.getPort());
            try (RawSocket open = RawSocket.open(base, "/ws/visitor?site=pk_demo", Balancer.ORIGIN)) {
                socket = open;
                open.patience(PATIENCE);
                listen(open);
            } catch (RuntimeException ended) {
                // and back
            }
            failures = System.nanoTime() - since > 30_000_000_000L ? 0 : failures;
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(Person.mostWait(failures) * 1_000_000));
        }
    }

    private void listen(RawSocket open) {
        Map<String, Object> hello = new LinkedHashMap<>(Map.of("type", "hello", "version", 1, "site", "pk_demo"));
        if (token != null) {
            hello.put("token", token);
        }
        open.text(JSON.writeValueAsString(hello));
        while (!stopped) {
            JsonNode frame = JSON.readTree(open.read());
            switch (frame.path("type").asString("")) {
                case "welcome" -> {
                    token = frame.path("visitor").path("token").asString();
                    welcome.complete(System.nanoTime());
                }
                case "ping" ->
                    open.text(JSON.writeValueAsString(
                            Map.of("type", "pong", "n", frame.path("n").asLong())));
                default -> {
                    // nothing else is anything to somebody who says nothing
                }
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        drop();
    }
}
