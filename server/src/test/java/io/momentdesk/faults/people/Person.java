package io.momentdesk.faults.people;

import io.momentdesk.faults.history.History;
import io.momentdesk.faults.proxy.TcpProxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One simulated client: connects through its own link, comes back with back-off (ERR3), and has an outbox of which one thing is on its way at a time. */
public abstract class Person implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration WELCOME = Duration.ofSeconds(15);
    private static final long BREATH = 50_000_000;
    private static final long MOST = 1_000_000_000;

    final History history;
    final Reading reading;
    private final String name;
    private final TcpProxy link;
    private final Outbox outbox;
    private volatile CompletableFuture<JsonNode> welcome = new CompletableFuture<>();
    private volatile @Nullable Line line;
    private volatile @Nullable InetSocketAddress at;
    private volatile boolean stopped;
    private volatile boolean silent = true;
    private volatile boolean eager;
    private volatile long actAt;
    private volatile int failures;
    private volatile @Nullable Thread life;
    private volatile Duration longestSilence = Duration.ofSeconds(35);

    Person(String name, Balancer balancer, History history) {
        this.name = name;
        this.history = history;
        this.link = TcpProxy.to(() -> at = balancer.next());
        this.outbox = new Outbox(history);
        this.reading = new Reading(this::pull);
    }

    /** Who they are to the server, once they have been welcomed. */
    public abstract String id();

    abstract URI address(int port);

    abstract Map<String, String> headers();

    abstract Map<String, Object> hello();

    abstract void welcomed(JsonNode frame);

    /** A frame that is not everybody's business. */
    abstract void told(JsonNode frame);

    /** Puts something into the outbox when there is something to say, and returns how long to wait before it is asked again. */
    abstract Duration act();

    /** The server knows them no more: they have to sign in anew. */
    void signInAgain() {}

    public void start() {
        life = Thread.ofVirtual().name(name).start(this::live);
    }

    public String name() {
        return name;
    }

    public TcpProxy link() {
        return link;
    }

    /** While silent nothing new is said; what waits in the outbox still goes out. */
    public void silent(boolean yes) {
        silent = yes;
    }

    /** Says the next thing now. */
    public void hurry() {
        actAt = System.nanoTime();
        wakeUp();
    }

    /** The device has found its network again: comes back at once (ERR3). */
    public void online() {
        eager = true;
        wakeUp();
    }

    /** As after half a minute without trouble: their next wait is a short one (ERR3). */
    public void rested() {
        failures = 0;
    }

    private void wakeUp() {
        LockSupport.unpark(life);
    }

    public boolean connected() {
        Line open = line;
        return open != null && open.isOpen() && welcome.isDone();
    }

    /** Whether their link leads to the node on this port. */
    public boolean isAt(int port) {
        InetSocketAddress node = at;
        return node != null && node.getPort() == port;
    }

    public Outbox outbox() {
        return outbox;
    }

    public void reads(boolean yes) {
        Line open = line;
        if (open != null) {
            open.reads(yes);
        }
    }

    /** Ends the socket from this side, without a word. */
    public void drop() {
        Line open = line;
        if (open != null) {
            open.abort();
        }
    }

    public Reading reading() {
        return reading;
    }

    private void live() {
        while (!stopped) {
            Line open = connect();
            if (open == null) {
                away(jitter(failures++));
                continue;
            }
            talk(open);
            history.ended(open.ended().getNow(0));
            if (open.ended().getNow(0) == 4401) {
                signInAgain();
            }
            failures = open.age().compareTo(Duration.ofSeconds(30)) > 0 ? 0 : failures;
            away(jitter(failures++));
        }
    }

    private void away(Duration most) {
        long until = System.nanoTime() + most.toNanos();
        while (!stopped && !eager && until - System.nanoTime() > 0) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private @Nullable Line connect() {
        eager = false;
        try {
            welcome = new CompletableFuture<>();
            reading.newSocket();
            Line open = Line.open(address(link.port()), headers(), this::heard);
            if (open == null) {
                return null;
            }
            line = open;
            CompletableFuture<JsonNode> awaited = welcome;
            open.ended().thenRun(() -> awaited.completeExceptionally(new IllegalStateException("ended")));
            Map<String, Object> hello = new HashMap<>(hello());
            hello.put("resume", reading.points());
            send("hello", hello);
            JsonNode frame = welcome.get(WELCOME.toMillis(), TimeUnit.MILLISECONDS);
            longestSilence = Duration.ofMillis(frame.path("heartbeat").asLong(25) * 1_400);
            return open;
        } catch (ExecutionException | TimeoutException | RuntimeException notNow) {
            drop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private void talk(Line open) {
        open.ended().thenRun(this::wakeUp);
        while (open.isOpen() && !stopped) {
            long wait = actAt - System.nanoTime();
            if (open.silence().compareTo(longestSilence) > 0) {
                open.abort();
            } else if (!outbox.isEmpty()) {
                outbox.deliver(open);
            } else if (silent) {
                LockSupport.parkNanos(BREATH);
            } else if (wait > 0) {
                LockSupport.parkNanos(Math.min(wait, MOST));
            } else {
                actAt = System.nanoTime() + act().toNanos();
            }
        }
    }

    void enqueue(String type, Map<String, Object> fields) {
        outbox.add(id(), type, fields);
        wakeUp();
    }

    /** Everything that comes, one frame at a time; what an earlier socket still brings is not listened to. */
    private synchronized void heard(Line from, String text) {
        JsonNode frame = JSON.readTree(text);
        if (from != line) {
            return;
        }
        switch (frame.path("type").asString("")) {
            case "welcome" -> {
                reading.welcome(frame);
                welcomed(frame);
                welcome.complete(frame);
            }
            case "ping" -> {
                from.send(JSON.writeValueAsString(
                        Map.of("type", "pong", "n", frame.path("n").asLong())));
                reading.tops(frame.path("tops"));
            }
            case "done", "refused" -> {
                // no welcome now: the store is away, and waiting longer on this socket would not help
                welcome.completeExceptionally(new IllegalStateException("refused"));
                outbox.answered(id(), frame);
            }
            case "entry" -> {
                reading.entry(id(), frame, history);
                told(frame);
            }
            case "page" -> reading.page(id(), frame, history);
            case "reset" -> reading.reset(frame, history);
            case "read" -> reading.read(id(), frame, history);
            default -> told(frame);
        }
    }

    void send(String type, Map<String, Object> fields) {
        Line open = line;
        if (open != null) {
            open.send(type, fields);
        }
    }

    private void pull(String conversation, String epoch, long after) {
        Thread.ofVirtual()
                .start(() -> send(
                        "pull",
                        Map.of(
                                "ref",
                                UUID.randomUUID().toString(),
                                "conversation",
                                conversation,
                                "epoch",
                                epoch,
                                "after",
                                after)));
    }

    /** ERR3. */
    private static Duration jitter(int failures) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(mostWait(failures) + 1));
    }

    /** In ms. */
    static long mostWait(int failures) {
        return Math.min(30_000, 500L << Math.min(failures, 10));
    }

    @Override
    public void close() {
        stopped = true;
        wakeUp();
        drop();
        link.close();
    }
}
