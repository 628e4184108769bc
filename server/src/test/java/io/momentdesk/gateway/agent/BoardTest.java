package io.momentdesk.gateway.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Queues;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final Board board = new Board();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void ACT4_theStoreIsAskedOnceForAllSocketsAfterAChangeAndAgainAfterTheNext() {
        for (int change = 1; change <= 3; change++) {
            // a slow machine may let a second pass within one round, and ask once more
            int before = asked.get();
            for (int socket = 0; socket < 500; socket++) {
                board.of("demo", change, this::ask);
            }
            assertThat(asked.get() - before).isBetween(1, 50);
        }
    }

    @Test
    void sitesDoNotShareTheirDesks() {
        board.of("demo", 1, this::ask);
        board.of("other", 1, this::ask);
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void aStoreThatIsAwayIsAskedAgainByTheNext() {
        assertThatThrownBy(() -> board.of("demo", 1, () -> {
                    throw Refusal.unavailable("away");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(board.of("demo", 1, this::ask)).isEmpty();
    }

    private List<Queues.State> ask() {
        asked.incrementAndGet();
        return List.of();
    }
}
