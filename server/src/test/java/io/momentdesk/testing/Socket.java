package io.momentdesk.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One WebSocket: whole text messages in the order they came, and why it closed. Sends one at a time. */
final class Socket implements WebSocket.Listener {

    /** {@link #awaitClose} when the connection ended without a closing frame. */
    static final int CUT = 1006;

    static final String SUBPROTOCOL = "momentdesk.v1";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Consumer<String> onText;
    private final WebSocket socket;

    private Socket(URI uri, Map<String, String> headers, @Nullable String subprotocol, Consumer<String> onText) {
        this.onText = onText;
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(30));
        headers.forEach(builder::header);
        if (subprotocol != null) {
            builder.subprotocols(subprotocol);
        }
        socket = builder.buildAsync(uri, this).join();
    }

    /** @throws CompletionException with a {@link java.net.http.WebSocketHandshakeException} when the upgrade is refused */
    static Socket open(URI uri, Map<String, String> headers, @Nullable String subprotocol, Consumer<String> onText) {
        return new Socket(uri, headers, subprotocol, onText);
    }

    synchronized void send(String text) {
        await(socket.sendText(text, true));
    }

    synchronized void sendBinary(byte[] bytes) {
        await(socket.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }

    /** Drops the connection without a word. */
    void cut() {
        socket.abort();
        closed.complete(CUT);
    }

    CompletableFuture<Integer> closed() {
        return closed;
    }

    private static void await(CompletableFuture<WebSocket> sent) {
        sent.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            onText.accept(text);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(CUT);
    }
}
