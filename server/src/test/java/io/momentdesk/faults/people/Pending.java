package io.momentdesk.faults.people;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A command that waits in the outbox until it is answered for good.
 *
 * @param fields without {@code type} and {@code ref}
 */
record Pending(String type, String ref, Map<String, Object> fields, long since, Answer answer) {

    enum Verdict {
        DONE,
        AGAIN,
        REFUSED
    }

    /** The answer to the latest attempt. */
    static final class Answer {
        private volatile CompletableFuture<Verdict> next = new CompletableFuture<>();

        CompletableFuture<Verdict> begin() {
            next = new CompletableFuture<>();
            return next;
        }

        void give(Verdict verdict) {
            next.complete(verdict);
        }
    }
}
