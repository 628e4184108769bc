package io.momentdesk.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.Learned;
import io.momentdesk.knowledge.Learned.Sign;
import io.momentdesk.knowledge.Learned.Weight;
import io.momentdesk.knowledge.Lesson.Count;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.site.Sites;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class KnowledgeSignsTest {

    private static final Sign LIKED =
            new Sign(Kind.FAQ, "lynx", null, new Weight(0, 0, 3, 0), new Count(0, 0, 0, 3, 0));

    private final OldReading store = new OldReading();
    private final Learned learned = new Learned();
    private final KnowledgeSigns signs = new KnowledgeSigns(store, learned, mock(Sites.class), Clock.systemUTC());

    @Test
    void aReadingThatBeganBeforeSomethingWasForgottenDoesNotBringItBack() throws InterruptedException {
        Thread scheduled = Thread.ofPlatform().start(() -> signs.learn("demo"));
        store.begun.await();
        Thread forgetting =
                Thread.ofPlatform().start(() -> signs.forget("demo", new Key(Kind.FAQ, "lynx"), Editor.PRODUCT));
        await().until(() -> store.forgotten
                && EnumSet.of(Thread.State.WAITING, Thread.State.TERMINATED).contains(forgetting.getState()));
        store.goOn.countDown();
        scheduled.join();
        forgetting.join();

        assertThat(learned.lessons("demo")).isEmpty();
    }

    /** Its first reading ends when it is told to. */
    private static final class OldReading implements KnowledgeSignStore {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private volatile boolean forgotten;

        @Override
        public List<Sign> signs(String site, Instant now) {
            if (forgotten) {
                return List.of();
            }
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return List.of(LIKED);
        }

        @Override
        public void forget(String site, Key key, Instant before, Editor by) {
            forgotten = true;
        }
    }
}
