package io.momentdesk.gateway.socket;

import io.momentdesk.protocol.CloseCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Says goodbye to all when the server stops. By then its health says {@code OUT_OF_SERVICE}; new sockets are turned away, those that are open are
 * told to come back elsewhere, spread out so that they do not all arrive there at once. It is the first that stops, so everything still works.
 */
final class Draining implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Draining.class);

    /** No slower than this while the time allows. */
    private static final int GOODBYES_A_SECOND = 500;

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final int AFTER_SECONDS = 1;

    private final List<DeskHandler> handlers;
    private final SocketSettings settings;
    private volatile boolean running;

    Draining(List<DeskHandler> handlers, SocketSettings settings) {
        this.handlers = handlers;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            pause(settings.notice());
            handlers.forEach(DeskHandler::turnAway);
            sayGoodbye();
            awaitLast();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayGoodbye() throws InterruptedException {
        List<DeskSocket> all =
                handlers.stream().flatMap(handler -> handler.all().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        long most = TimeUnit.SECONDS.toNanos(1) / GOODBYES_A_SECOND;
        Duration each = Duration.ofNanos(Math.min(most, settings.drain().toNanos() / all.size()));
        log.info("Saying goodbye to {} sockets", all.size());
        for (DeskSocket socket : all) {
            socket.wire.finish(CloseCode.DRAINING, AFTER_SECONDS);
            pause(each);
        }
    }

    /** A client that does not answer the close is not waited for longer than the grace. */
    private void awaitLast() throws InterruptedException {
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (handlers.stream().anyMatch(handler -> handler.open() > 0) && System.nanoTime() < deadline) {
            pause(Duration.ofMillis(20));
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
