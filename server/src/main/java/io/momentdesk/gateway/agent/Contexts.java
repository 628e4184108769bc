package io.momentdesk.gateway.agent;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.Consumer;

/**
 * Works on what has changed around conversations, one after another and beside the socket's writer, since it takes longer than an entry may wait. What
 * changes again while it waits is worked on once.
 */
final class Contexts {

    private final Consumer<String> work;
    private final Runnable failed;
    private final SequencedSet<String> waiting = new LinkedHashSet<>();
    private boolean working;

    /**
     * @param work is given a conversation's id
     * @param failed called when that throws
     */
    Contexts(Consumer<String> work, Runnable failed) {
        this.work = work;
        this.failed = failed;
    }

    synchronized void changed(String conversation) {
        waiting.add(conversation);
        if (!working) {
            working = true;
            Thread.ofVirtual().name("context").start(this::workAll);
        }
    }

    private void workAll() {
        for (String next = next(); !next.isEmpty(); next = next()) {
            try {
                work.accept(next);
            } catch (RuntimeException e) {
                failed.run();
            }
        }
    }

    /** Empty when there is nothing left. */
    private synchronized String next() {
        if (waiting.isEmpty()) {
            working = false;
            return "";
        }
        return waiting.removeFirst();
    }
}
