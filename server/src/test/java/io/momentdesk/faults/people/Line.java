package io.momentdesk.faults.people;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket that never throws: what cannot be sent ends the line. It may stop reading. */
final class Line implements WebSocket.Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final BiConsumer<Line, String> onText;
    private final long openedAt = System.nanoTime();
    private volatile @Nullable WebSocket socket;
    private volatile boolean reads = true;
    private volatile long heardAt = System.nanoTime();

    private Line(BiConsumer<Line, String> onText) {
        this.onText = onText;
    }

    /** Null when nobody answered in time. */
    static @Nullable Line open(URI uri, Map<String, String> headers, BiConsumer<Line, String> onText) {
        Line line = new Line(onText);
        WebSocket.Builder builder =
                HTTP.newWebSocketBuilder().connectTimeout(PATIENCE).subprotocols("momentdesk.v1");
        headers.forEach(builder::header);
        CompletableFuture<WebSocket> opening = builder.buildAsync(uri, line);
        try {
            line.socket = opening.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException nobody) {
            opening.whenComplete((late, error) -> {
                if (late != null) {
                    late.abort();
                }
            });
        }
        return null;
    }

    synchronized void send(String text) {
        WebSocket open = socket;
        try {
            if (open != null && !ended.isDone()) {
                open.sendText(text, true).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IllegalStateException broken) {
            abort();
        }
    }

    void send(String type, Map<String, Object> fields) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", type);
        frame.putAll(fields);
        send(JsonMapper.shared().writeValueAsString(frame));
    }

    /** Returns after a time, or when the line has ended. */
    void await(Duration time) {
        try {
            ended.copy().get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException goOn) {
            // the time is over
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without a word to the other side. */
    void abort() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        ended.complete(1006);
    }

    /** Completed with the closing code when the line is gone. */
    CompletableFuture<Integer> ended() {
        return ended;
    }

    boolean isOpen() {
        return !ended.isDone();
    }

    /** How long nothing was heard. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - openedAt);
    }

    void reads(boolean yes) {
        reads = yes;
        WebSocket open = socket;
        if (yes && open != null) {
            open.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heardAt = System.nanoTime();
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            onText.accept(this, text);
        }
        if (reads) {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended.complete(1006);
    }
}
