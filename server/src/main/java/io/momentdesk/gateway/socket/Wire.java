package io.momentdesk.gateway.socket;

import io.momentdesk.protocol.CloseCode;
import io.momentdesk.protocol.Codec;
import io.momentdesk.protocol.ServerFrame;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The way out to one client: a bounded queue of tasks and one virtual thread that runs them in order. Everything that is written, and everything that
 * decides what is written, happens on that thread; so nobody else waits for a slow reader, and a replay of the past and the live feed cannot mix.
 */
public final class Wire {

    private static final Logger log = LoggerFactory.getLogger(Wire.class);

    private final WebSocketSession session;
    private final Codec codec;
    private final SocketSettings settings;
    private final BlockingQueue<Runnable> tasks;
    private final Thread writer;
    private volatile long sendingSince;
    private volatile boolean closed;

    public Wire(WebSocketSession session, Codec codec, SocketSettings settings) {
        this.session = session;
        this.codec = codec;
        this.settings = settings;
        this.tasks = new ArrayBlockingQueue<>(settings.queue());
        this.writer = Thread.ofVirtual().name("wire-" + session.getId()).start(this::write);
    }

    /** Runs on the writer's thread after all that was given before. */
    public void run(Runnable task) {
        if (!closed && !tasks.offer(task)) {
            close(CloseCode.TOO_SLOW);
        }
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
        sendingSince = System.nanoTime();
        try {
            session.sendMessage(new TextMessage(codec.encode(frame)));
        } catch (IOException | IllegalStateException gone) {
            abandon();
        } finally {
            sendingSince = 0;
        }
    }

    /** Says why and closes after what waits has been written. */
    public void finish(int code, @Nullable Integer after) {
        run(() -> {
            write(new ServerFrame.Bye(code, after));
            close(code);
        });
    }

    public void close(int code) {
        if (closed) {
            return;
        }
        closed = true;
        Thread.ofVirtual().start(() -> {
            try {
                session.close(new CloseStatus(code));
            } catch (IOException | IllegalStateException gone) {
                log.trace("already gone");
            }
        });
        writer.interrupt();
    }

    /** Closes a reader who has not taken one frame for too long. */
    public void closeIfStalled() {
        long since = sendingSince;
        if (since != 0 && System.nanoTime() - since > settings.stall().toNanos()) {
            close(CloseCode.TOO_SLOW);
        }
    }

    public void abandon() {
        closed = true;
        writer.interrupt();
    }

    private void write() {
        try {
            while (!closed) {
                Runnable task = tasks.poll(1, TimeUnit.HOURS);
                if (task != null) {
                    attempt(task);
                }
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
