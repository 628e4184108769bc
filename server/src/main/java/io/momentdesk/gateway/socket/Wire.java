package io.momentdesk.gateway.socket;

import io.momentdesk.protocol.CloseCode;
import io.momentdesk.protocol.Codec;
import io.momentdesk.protocol.ServerFrame;
import io.momentdesk.redis.Refusal;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * The way out to one client: a bounded queue of tasks and one virtual thread that runs them in order. Everything that is written, and everything that
 * decides what is written, happens on that thread; so nobody else waits for a slow reader, and a replay of the past and the live feed cannot mix.
 */
public final class Wire {

    private static final Logger log = LoggerFactory.getLogger(Wire.class);
    private static final Runnable NOTHING = () -> {};

    private final WebSocketSession session;
    private final Codec codec;
    private final SocketSettings settings;
    private final BlockingQueue<Runnable> tasks;
    private volatile long sendingSince;
    private volatile int code;
    private volatile boolean closing;
    private volatile boolean closed;

    public Wire(WebSocketSession session, Codec codec, SocketSettings settings) {
        this.session = session;
        this.codec = codec;
        this.settings = settings;
        limitWrites();
        this.tasks = new ArrayBlockingQueue<>(settings.queue());
        Thread.ofVirtual().name("wire-" + session.getId()).start(this::write);
    }

    /** The container gives up a write, and waiting for a closed client, a little after we do: its own limits are 20 and 30 s. */
    private void limitWrites() {
        if (session instanceof NativeWebSocketSession container
                && container.getNativeSession() instanceof Session tomcat) {
            long millis = settings.stall().plusSeconds(1).toMillis();
            tomcat.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", millis);
            tomcat.getUserProperties().put("org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", millis);
        }
    }

    /** Runs on the writer's thread after all that was given before; not at all when the socket is on its way out. */
    public void run(Runnable task) {
        if (!closing) {
            offer(task);
        }
    }

    /** For what is told again soon in any case: left out when the store cannot be asked now. */
    public void runUnlessAway(Runnable task) {
        run(() -> {
            try {
                task.run();
            } catch (Refusal away) {
                log.trace("left out: {}", away.getMessage());
            }
        });
    }

    private void offer(Runnable task) {
        if (!tasks.offer(task)) {
            close(CloseCode.TOO_SLOW);
        }
    }

    /** Nothing that the client says is heard any more. */
    boolean closing() {
        return closing;
    }

    /** Why we closed it, 0 while we have not. */
    int code() {
        return code;
    }

    public void send(ServerFrame frame) {
        run(() -> write(frame));
    }

    /** For what need not last: dropped first when the reader is slow. */
    public void sendIfQuick(ServerFrame frame) {
        if (tasks.size() < settings.queue() / 4) {
            send(frame);
        }
    }

    /** Only on the writer's thread. */
    public void write(ServerFrame frame) {
        if (closed) {
            return;
        }
        long since = System.nanoTime();
        sendingSince = since;
        try {
            session.sendMessage(new TextMessage(codec.encode(frame)));
        } catch (IOException | IllegalStateException gone) {
            if (stalled(since)) {
                close(CloseCode.TOO_SLOW);
            } else {
                abandon();
            }
        } finally {
            sendingSince = 0;
        }
    }

    /** Says why and closes after what waits has been written. */
    public void finish(int why, @Nullable Integer after) {
        if (closing) {
            return;
        }
        closing = true;
        offer(() -> {
            write(new ServerFrame.Bye(why, after));
            close(why);
        });
    }

    public void close(int why) {
        closing = true;
        if (closed) {
            return;
        }
        code = why;
        closed = true;
        Thread.ofVirtual().start(() -> {
            try {
                session.close(new CloseStatus(why));
            } catch (IOException | IllegalStateException gone) {
                log.trace("already gone");
            }
        });
        wake();
    }

    /** Closes a reader who has not taken one frame for too long. */
    void closeIfStalled() {
        long since = sendingSince;
        if (since != 0 && stalled(since)) {
            close(CloseCode.TOO_SLOW);
        }
    }

    private boolean stalled(long since) {
        return System.nanoTime() - since > settings.stall().toNanos();
    }

    void abandon() {
        closing = true;
        closed = true;
        wake();
    }

    /** By a task: an interrupt in the middle of a write closes the channel, and the client would never be told why. */
    private void wake() {
        tasks.offer(NOTHING);
    }

    private void write() {
        try {
            while (!closed) {
                attempt(tasks.take());
            }
        } catch (InterruptedException stopped) {
            log.trace("stopped");
        }
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            // what was to be sent is in the log: the client reconnects and resumes
            log.warn("A socket is closed because its writer failed: {}", failed.toString());
            close(CloseCode.POSITION_LOST);
        }
    }
}
