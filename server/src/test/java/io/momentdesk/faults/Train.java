package io.momentdesk.faults;

import static org.awaitility.Awaitility.await;

import io.momentdesk.faults.desk.Desk;
import io.momentdesk.faults.history.Violation;
import io.momentdesk.faults.people.Crowd;
import io.momentdesk.faults.people.SimVisitor;
import io.momentdesk.faults.proxy.Cut;
import io.momentdesk.faults.proxy.TcpProxy;
import io.momentdesk.faults.proxy.Weather;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A visitor on a train beside the crowd, whatever else breaks meanwhile: a narrow, slow link that is cut again and again, in every way, in the middle of
 * talk and before it has begun again. Their device notices when its network is back.
 */
final class Train implements AutoCloseable {

    static final int CUTS = 30;
    private static final Weather WEATHER = new Weather(Duration.ofSeconds(2), 64_000 / 8);
    private static final Set<Cut> TOLD = Set.of(Cut.FIN, Cut.RST);
    private static final List<Cut> WAYS =
            List.of(Cut.FIN, Cut.RST, Cut.SILENT, Cut.RST, Cut.FIN, Cut.ONE_WAY, Cut.FIN, Cut.RST, Cut.HALF_OPEN);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Judge judge;
    private final Crowd passengers;
    private final SimVisitor visitor;
    private final List<Duration> back = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Void> arrived = new CompletableFuture<>();
    private volatile boolean over;

    Train(Desk desk) {
        passengers = new Crowd(desk.balancer(), 1, 0, Duration.ofSeconds(2));
        judge = new Judge(desk, passengers);
        passengers.start();
        visitor = passengers.visitors().getFirst();
        visitor.link().weather(WEATHER);
        Thread.ofVirtual().start(() -> {
            try {
                ride();
                arrived.complete(null);
            } catch (RuntimeException | Error e) {
                arrived.completeExceptionally(e);
            }
        });
    }

    private void ride() {
        for (int i = 0; i < CUTS && !over; i++) {
            Cut how = WAYS.get(i % WAYS.size());
            await().atMost(PATIENCE).until(() -> over || !visitor.link().links().isEmpty());
            CompletableFuture<Duration> heard = visitor.outbox().measureBack();
            cut(how);
            if (i % 3 != 0) {
                Matrix.pause(1_000 + i * 100);
            } else {
                awaken(heard);
            }
        }
    }

    private void cut(Cut how) {
        TcpProxy link = visitor.link();
        link.cut(how);
        if (TOLD.contains(how)) {
            link.refuse(true);
            Matrix.pause(500);
            link.refuse(false);
        }
    }

    /** Until something said after the cut was acknowledged. */
    private void awaken(CompletableFuture<Duration> heard) {
        while (!over) {
            visitor.online();
            try {
                back.add(heard.get(1, TimeUnit.SECONDS));
                return;
            } catch (TimeoutException notYet) {
                // the device tries again
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Waits for the end of the ride. */
    void arrive() {
        arrived.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        visitor.link().weather(Weather.FAIR);
    }

    List<Duration> back() {
        return List.copyOf(back);
    }

    List<Violation> verdict() {
        return judge.verdict();
    }

    long acknowledged() {
        return passengers.history().acknowledged();
    }

    @Override
    public void close() {
        over = true;
        passengers.close();
    }
}
