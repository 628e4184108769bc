package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final Deque<Runnable> elsewhere = new ArrayDeque<>();
    private final Rounds rounds = new Rounds(elsewhere::add);
    private final List<String> done = new ArrayList<>();

    @Test
    void whatIsAskedForBeforeItHasBegunOrInTheMiddleOfItIsOneMoreRound() {
        rounds.ask("c1", () -> {
            done.add("c1");
            if (done.size() == 1) {
                rounds.ask("c1", () -> done.add("never"));
                rounds.ask("c1", () -> done.add("never"));
            }
        });
        work();
        assertThat(done).containsExactly("c1", "c1");
    }

    @Test
    void oneNameDoesNotWaitForAnother() {
        rounds.ask("c1", () -> done.add("c1"));
        rounds.ask("c2", () -> done.add("c2"));
        assertThat(elsewhere).hasSize(2);
        work();
        assertThat(done).containsExactly("c1", "c2");
    }

    @Test
    void afterARoundAnotherMayBegin() {
        rounds.ask("c1", () -> done.add("first"));
        work();
        rounds.ask("c1", () -> done.add("second"));
        work();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void aRoundThatFailsIsNotInTheWayOfTheNext() {
        rounds.ask("c1", () -> {
            throw new IllegalStateException("not now");
        });
        work();
        rounds.ask("c1", () -> done.add("c1"));
        work();
        assertThat(done).containsExactly("c1");
    }

    private void work() {
        while (!elsewhere.isEmpty()) {
            try {
                elsewhere.remove().run();
            } catch (IllegalStateException failed) {
                // as an executor would
            }
        }
    }
}
