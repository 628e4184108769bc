package io.momentdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client of the wire protocol over a real socket, for one visitor or one agent. It records all it receives, answers pings, holds every frame to
 * the schema and to MSG5, and comes back where it was after {@link #cut}. A broken rule fails the next wait and {@link #close}.
 */
public class DeskClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private URI uri;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final FrameCheck frames;
    private final Inbox inbox = new Inbox();
    private Duration patience = Duration.ofSeconds(30);
    private EntryOrder order = new EntryOrder(Map.of());
    private volatile boolean answersPings = true;
    private volatile @Nullable String violation;
    private @Nullable Socket socket;

    protected DeskClient(URI uri, String origin, boolean visitor) {
        this.uri = uri;
        this.frames = new FrameCheck(visitor);
        headers.put("Origin", origin);
    }

    public static VisitorClient visitor(URI base, String site) {
        return new VisitorClient(base, site);
    }

    public static AgentClient agent(URI base, String email, String password) {
        return new AgentClient(base, ConsoleLogin.as(base, email, password));
    }

    static String origin(URI base) {
        return base.getScheme() + "://" + base.getAuthority();
    }

    static URI socketUri(URI base, String pathAndQuery) {
        return URI.create(base.getScheme().replace("http", "ws") + "://" + base.getAuthority() + pathAndQuery);
    }

    /** The next socket is opened at another node of the same desk. */
    public void moveTo(URI base) {
        String pathAndQuery = uri.getRawQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getRawQuery();
        uri = socketUri(base, pathAndQuery);
        headers.put("Origin", origin(base));
    }

    /** Sends another header with the next opening, or with null none. */
    public void header(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
    }

    public void patience(Duration limit) {
        patience = limit;
    }

    /** From now on pings stay unanswered. */
    public void ignorePings() {
        answersPings = false;
    }

    /** Opens a socket and says nothing on it yet. */
    public void open() {
        open(Socket.SUBPROTOCOL);
    }

    public void open(@Nullable String subprotocol) {
        order = new EntryOrder(order.positions());
        inbox.opened();
        Socket opened = Socket.open(uri, headers, subprotocol, this::receive);
        opened.closed().thenRun(inbox::closed);
        socket = opened;
    }

    /** The HTTP status a refused upgrade is answered with. */
    public int refusedUpgrade(@Nullable String subprotocol) {
        try {
            open(subprotocol);
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
        throw new AssertionError("the upgrade was not refused");
    }

    /** Drops the connection without a word. */
    public void cut() {
        current().cut();
    }

    /** The code the server closed with, {@code 1006} when the connection just ended. */
    public int awaitClose() {
        try {
            return current().closed().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("not closed within " + patience + "; received:" + inbox.lines(), e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public boolean isOpen() {
        return socket != null && !socket.closed().isDone();
    }

    /** Closes politely, and fails when the server broke a rule. */
    @Override
    public void close() {
        if (isOpen()) {
            current().close();
        }
        assertRulesKept();
    }

    public void assertRulesKept() {
        assertThat(violation).as("what the server sent").isNull();
    }

    /** Where to go on from, for {@code hello}. */
    protected List<Map<String, Object>> resumePoints() {
        return order.positions().entrySet().stream()
                .<Map<String, Object>>map(point -> Map.of(
                        "conversation", point.getKey(),
                        "epoch", point.getValue().epoch(),
                        "seq", point.getValue().seq()))
                .toList();
    }

    public void sendRaw(String text) {
        current().send(text);
    }

    public void sendBinary(byte[] bytes) {
        current().sendBinary(bytes);
    }

    public void send(String type, Map<String, ?> fields) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", type);
        frame.putAll(fields);
        sendRaw(JSON.writeValueAsString(frame));
    }

    /** Sends with a new {@code ref}, which is returned; does not wait. */
    public String sendWithRef(String type, Map<String, ?> fields) {
        Map<String, Object> frame = new HashMap<>(fields);
        String ref = String.valueOf(frame.computeIfAbsent("ref", key -> ref()));
        send(type, frame);
        return ref;
    }

    /** Sends with a new {@code ref}, or the one among the fields, and waits for what answers it: {@code done}, {@code refused}, {@code page} … */
    public Received call(String type, Map<String, ?> fields) {
        int before = inbox.size();
        String ref = sendWithRef(type, fields);
        return awaitFrom(before, "the answer to " + type, frame -> frame.with("ref", ref) && !frame.is("entry"));
    }

    public Received done(String type, Map<String, ?> fields) {
        Received answer = call(type, fields);
        assertThat(answer.type()).as(answer.toString()).isEqualTo("done");
        return answer;
    }

    /** Sends what must be refused, and says with which code. */
    public Received refused(String type, Map<String, ?> fields, String code) {
        Received answer = call(type, fields);
        assertThat(answer.type()).as(answer.toString()).isEqualTo("refused");
        assertThat(answer.text("code")).as(answer.toString()).isEqualTo(code);
        return answer;
    }

    public Received pull(String conversation, long after) {
        String epoch = order.positions().containsKey(conversation)
                ? order.positions().get(conversation).epoch()
                : inbox.epochOf(conversation);
        return call("pull", Map.of("conversation", conversation, "epoch", epoch, "after", after));
    }

    public void typing(String conversation, boolean on) {
        send("typing", Map.of("conversation", conversation, "on", on));
    }

    public void read(String conversation, long seq) {
        send("mark", Map.of("conversation", conversation, "received", seq, "read", seq));
    }

    public static String ref() {
        return UUID.randomUUID().toString();
    }

    /** The first frame of a type, of all that came or will come, that fits. */
    public Received await(String type, Predicate<Received> fits) {
        return awaitFrom(0, type, frame -> frame.is(type) && fits.test(frame));
    }

    public Received await(String type) {
        return await(type, frame -> true);
    }

    /** As {@link #await}, but only among frames that came after {@link #position} was asked. */
    public Received awaitAfter(int position, String type, Predicate<Received> fits) {
        return awaitFrom(position, type, frame -> frame.is(type) && fits.test(frame));
    }

    public Received awaitEntry(String conversation, String kind) {
        return await("entry", entry -> entry.with("conversation", conversation) && entry.with("kind", kind));
    }

    public Received awaitMessage(String conversation, String text) {
        return await("entry", entry -> entry.with("conversation", conversation) && entry.with("text", text));
    }

    public int position() {
        return inbox.size();
    }

    public List<Received> received() {
        return inbox.all();
    }

    public List<Received> received(String type) {
        return inbox.all().stream().filter(frame -> frame.is(type)).toList();
    }

    /** The entries of a conversation in the order they came. */
    public List<Received> entries(String conversation) {
        return received("entry").stream()
                .filter(entry -> entry.with("conversation", conversation))
                .toList();
    }

    private Received awaitFrom(int position, String what, Predicate<Received> fits) {
        try {
            Received found = inbox.await(position, fits, patience)
                    .orElseThrow(() -> new AssertionError("no " + what + " within " + patience
                            + (isOpen() ? "" : " (closed)") + "; received:" + inbox.lines()));
            assertRulesKept();
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void receive(String text) {
        JsonNode json = JSON.readTree(text);
        Received frame = inbox.add((ObjectNode) json);
        order.see(frame);
        if (violation == null) {
            violation = frames.violation(frame).or(order::violation).orElse(null);
        }
        if (answersPings && frame.is("ping")) {
            send("pong", Map.of("n", frame.number("n")));
        }
    }

    private Socket current() {
        if (socket == null) {
            throw new IllegalStateException("not connected");
        }
        return socket;
    }
}
