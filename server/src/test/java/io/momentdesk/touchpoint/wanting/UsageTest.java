package io.momentdesk.touchpoint.wanting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.momentdesk.knowledge.Learned;
import io.momentdesk.knowledge.Learned.Sign;
import io.momentdesk.knowledge.Learned.Weight;
import io.momentdesk.knowledge.Lesson.Count;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.touchpoint.wanting.WantingStore.Used;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void whatIsUsedAndWhatIsLearnedStandTogetherByKindAndId() {
        WantingStore store = mock(WantingStore.class);
        when(store.used(any(), any(), any()))
                .thenReturn(Stream.of("owl", "boar", "elk", "ibex")
                        .map(id -> new Used(id.equals("boar") ? "script" : "faq", id, 1, 0, 0, 0))
                        .toList());
        Learned learned = new Learned();
        learned.learn(
                "demo", List.of(new Sign(Kind.FAQ, "hare", null, new Weight(1, 0, 0, 0), new Count(1, 0, 0, 0, 0))));

        assertThat(new Usage(store, learned, Clock.systemUTC()).items("demo", 30))
                .extracting(item -> item.kind() + " " + item.id())
                .containsExactly("faq elk", "faq hare", "faq ibex", "faq owl", "script boar");
    }
}
