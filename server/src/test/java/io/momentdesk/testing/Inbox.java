package io.momentdesk.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Every frame a client has received, and waiting for one that fits. */
final class Inbox {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Received> frames = new ArrayList<>();
    private boolean closed;

    Received add(ObjectNode json) {
        lock.lock();
        try {
            Received frame = new Received(frames.size(), System.nanoTime(), json);
            frames.add(frame);
            changed.signalAll();
            return frame;
        } finally {
            lock.unlock();
        }
    }

    void opened() {
        lock.lock();
        try {
            closed = false;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will come on this socket: whoever waits need not any longer. */
    void closed() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Received> all() {
        lock.lock();
        try {
            return List.copyOf(frames);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        return all().size();
    }

    /** The first frame from a position on that fits; empty when the time is up or the socket closed without one. */
    Optional<Received> await(int from, Predicate<Received> fits, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        int next = from;
        lock.lockInterruptibly();
        try {
            while (true) {
                for (; next < frames.size(); next++) {
                    if (fits.test(frames.get(next))) {
                        return Optional.of(frames.get(next));
                    }
                }
                if (left <= 0 || closed) {
                    return Optional.empty();
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** One frame a line, for the message of a failure. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        all().forEach(frame -> lines.append("\n  ").append(frame));
        return lines.toString();
    }

    /** The latest epoch that was told of a conversation. */
    String epochOf(String conversation) {
        return all().reversed().stream()
                .map(frame -> epoch(frame, conversation))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the epoch of " + conversation + " was never told"));
    }

    private static @Nullable String epoch(Received frame, String conversation) {
        if (frame.with("conversation", conversation) && frame.has("epoch")) {
            return frame.text("epoch");
        }
        return frame.at("conversations")
                .valueStream()
                .filter(one -> one.path("id").stringValue("").equals(conversation))
                .map(one -> one.path("epoch").stringValue(""))
                .findFirst()
                .orElse(null);
    }
}
