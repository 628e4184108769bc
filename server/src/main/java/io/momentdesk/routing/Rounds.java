package io.momentdesk.routing;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Work by name, elsewhere: one round at a time of each. What is asked for during a round is one more round, however often it is asked. */
final class Rounds {

    private final Executor executor;
    private final ConcurrentHashMap<String, Boolean> running = new ConcurrentHashMap<>();

    Rounds(Executor executor) {
        this.executor = executor;
    }

    void ask(String name, Runnable round) {
        boolean again = running.merge(name, false, (before, now) -> true);
        if (!again) {
            executor.execute(() -> run(name, round));
        }
    }

    private void run(String name, Runnable round) {
        boolean more = true;
        while (more) {
            try {
                round.run();
            } finally {
                // a round that fails is not tried again by itself, and is not in the way of the next one
                more = running.computeIfPresent(name, (key, again) -> again ? false : null) != null;
            }
        }
    }
}
