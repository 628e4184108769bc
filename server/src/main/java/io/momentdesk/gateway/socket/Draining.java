package io.momentdesk.gateway.socket;

import io.momentdesk.protocol.CloseCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final Duration LOOK = Duration.ofMillis(20);
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
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("draining").factory());
        try {
            at(clock, settings.notice(), () -> handlers.forEach(DeskHandler::turnAway))
                    .get();
            sayGoodbye(clock);
            awaitLast(clock);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            log.warn("Not everybody could be told that this node stops", failed.getCause());
        } finally {
            clock.shutdownNow();
        }
    }

    private void sayGoodbye(ScheduledExecutorService clock) throws InterruptedException, ExecutionException {
        List<DeskSocket> all =
                handlers.stream().flatMap(handler -> handler.all().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        log.info("Saying goodbye to {} sockets", all.size());
        long most = TimeUnit.SECONDS.toNanos(1) / GOODBYES_A_SECOND;
        long each = Math.min(most, settings.drain().toNanos() / all.size());
        Future<?> last = CompletableFuture.completedFuture(null);
        for (int i = 0; i < all.size(); i++) {
            DeskSocket socket = all.get(i);
            last = at(clock, Duration.ofNanos(i * each), () -> socket.wire.finish(CloseCode.DRAINING, AFTER_SECONDS));
        }
        last.get();
    }

    /** A client that does not answer the close is not waited for longer than the grace. */
    private void awaitLast(ScheduledExecutorService clock) throws InterruptedException, ExecutionException {
        CompletableFuture<Void> empty = new CompletableFuture<>();
        clock.scheduleWithFixedDelay(
                () -> {
                    if (handlers.stream().allMatch(handler -> handler.open() == 0)) {
                        empty.complete(null);
                    }
                },
                0,
                LOOK.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            empty.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException unanswered) {
            log.debug("Some clients have not answered the close");
        }
    }

    private static Future<?> at(ScheduledExecutorService clock, Duration later, Runnable what) {
        return clock.schedule(what, later.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
