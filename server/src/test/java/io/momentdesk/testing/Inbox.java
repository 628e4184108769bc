package io.momentdesk.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
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
}
