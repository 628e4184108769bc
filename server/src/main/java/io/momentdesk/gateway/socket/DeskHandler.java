package io.momentdesk.gateway.socket;

import io.momentdesk.protocol.CloseCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** Ties the container's sessions to our sockets. */
public abstract class DeskHandler implements WebSocketHandler, SubProtocolCapable {

    private final Map<String, DeskSocket> sockets = new ConcurrentHashMap<>();
    private volatile boolean leaving;
    private final Map<Integer, LongAdder> closed = new ConcurrentHashMap<>();

    /** A client has connected; nothing is known of it but what the handshake left in the session's attributes. */
    protected abstract DeskSocket open(WebSocketSession session);

    /** {@code visitors} or {@code agents}, for figures. */
    protected abstract String whose();

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        DeskSocket socket = open(session);
        sockets.put(session.getId(), socket);
        if (leaving) {
            socket.wire.finish(CloseCode.DRAINING, 1);
        }
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        DeskSocket socket = sockets.get(session.getId());
        if (socket == null) {
            return;
        }
        if (message instanceof TextMessage text) {
            socket.text(text.getPayload(), text.isLast());
        } else {
            socket.wire.close(CloseCode.PROTOCOL);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable cause) {
        afterConnectionClosed(session, CloseStatus.NO_CLOSE_FRAME);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        DeskSocket socket = sockets.remove(session.getId());
        if (socket != null) {
            count(socket.wire.code());
            socket.wire.abandon();
            socket.left();
        }
    }

    /** Whole messages are put together by {@link Fragments}: the container's own buffer costs its limit for each socket. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(Handshake.PROTOCOL);
    }

    private void count(int code) {
        closed.computeIfAbsent(code, first -> new LongAdder()).increment();
    }

    int open() {
        return sockets.size();
    }

    /** How many were closed by the server with a code; 0 stands for those whose client left. */
    long closed(int code) {
        LongAdder counted = closed.get(code);
        return counted == null ? 0 : counted.sum();
    }

    void tick() {
        sockets.values().forEach(DeskSocket::tick);
    }

    List<DeskSocket> all() {
        return List.copyOf(sockets.values());
    }

    /** Nobody new from now on: the node is going away. */
    void turnAway() {
        leaving = true;
    }

    /** For the handshake: a client that is turned away tries another node. */
    public boolean leaving() {
        return leaving;
    }
}
