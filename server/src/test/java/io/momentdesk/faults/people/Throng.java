package io.momentdesk.faults.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Very many who only have the page open. */
public final class Throng implements AutoCloseable {

    /** Beyond this a machine is not slow, but something is broken. */
    private static final long PATIENCE_SECONDS = 300;

    private final List<Idler> idlers = new ArrayList<>();

    /** Returns when all of them have been welcomed. */
    public Throng(Balancer balancer, int size) {
        for (int i = 0; i < size; i++) {
            idlers.add(new Idler(balancer));
        }
        idlers.forEach(each -> await(each.welcome()));
    }

    public int size() {
        return idlers.size();
    }

    /** Drops all of them at once, and returns what tells how long each was away. */
    public List<CompletableFuture<Duration>> drop() {
        long since = System.nanoTime();
        List<CompletableFuture<Duration>> backs = new ArrayList<>();
        idlers.forEach(each -> {
            backs.add(each.nextWelcome().thenApply(at -> Duration.ofNanos(at - since)));
            each.drop();
        });
        return backs;
    }

    public static <T> T await(CompletableFuture<T> back) {
        return back.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        idlers.forEach(Idler::close);
    }
}
