package io.momentdesk.touchpoint.wanting;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.Learned;
import io.momentdesk.knowledge.Lesson;
import io.momentdesk.knowledge.Lesson.Count;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.touchpoint.wanting.WantingStore.Used;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the desk's knowledge is used, and what the ranking has learned from it. */
@Component
public class Usage {

    private final WantingStore store;
    private final Learned learned;
    private final Clock clock;

    Usage(WantingStore store, Learned learned, Clock clock) {
        this.store = store;
        this.learned = learned;
        this.clock = clock;
    }

    /** @param learned null when there are no signs that count */
    public record Item(
            String kind,
            String id,
            int sent,
            int opened,
            int helped,
            int unhelpful,
            @Nullable WhatIsLearned learned) {}

    /**
     * As this node ranks by now.
     *
     * @param factor on its score while no moment is known, 0.7 to 1.3
     * @param count in half a year, since it was forgotten last
     */
    public record WhatIsLearned(double factor, Count count, List<Lesson.InMoment> moments) {}

    /** By kind and id. */
    public List<Item> items(String site, int days) {
        Instant now = clock.instant();
        Map<Key, Used> used = store.used(site, now.minus(Duration.ofDays(days)), now).stream()
                .collect(Collectors.toMap(each -> new Key(Kind.of(each.kind()), each.id()), Function.identity()));
        Map<Key, Lesson> lessons = learned.lessons(site).stream()
                .collect(Collectors.toMap(each -> new Key(each.kind(), each.id()), Function.identity()));
        return Stream.concat(used.keySet().stream(), lessons.keySet().stream())
                .distinct()
                .map(key -> item(key, used.get(key), lessons.get(key)))
                .sorted(Comparator.comparing(Item::kind).thenComparing(Item::id))
                .toList();
    }

    private static Item item(Key key, @Nullable Used used, @Nullable Lesson lesson) {
        String kind = key.kind().wire();
        Used of = used == null ? new Used(kind, key.id(), 0, 0, 0, 0) : used;
        return new Item(kind, key.id(), of.sent(), of.opened(), of.helped(), of.unhelpful(), told(lesson));
    }

    private static @Nullable WhatIsLearned told(@Nullable Lesson lesson) {
        return lesson == null ? null : new WhatIsLearned(lesson.factor(), lesson.count(), lesson.moments());
    }
}
