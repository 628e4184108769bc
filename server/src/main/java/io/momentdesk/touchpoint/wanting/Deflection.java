package io.momentdesk.touchpoint.wanting;

import io.momentdesk.touchpoint.wanting.ReadingStore.By;
import io.momentdesk.touchpoint.wanting.ReadingStore.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who read an answer and then did not write to a person. What is confirmed and what is only presumed are never one number. */
@Component
public class Deflection {

    /** In which who has read an answer may still write because of it. */
    public static final Duration WINDOW = Duration.ofHours(24);

    private final ReadingStore store;
    private final Clock clock;

    Deflection(ReadingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param total of all days; who read several answers in a day counts once in it, and once at each of them */
    public record Report(
            Instant from,
            Instant to,
            long windowHours,
            Reading total,
            List<Named> days,
            List<Named> articles,
            List<Named> moments) {}

    /** @param name the day, the article's id or the moment's code */
    public record Named(String name, Reading reading) {}

    public Report report(String site, int days) {
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofDays(days));
        List<Part> parts = store.readings(site, from, now);
        List<Named> byDay = named(parts, By.DAY);
        Reading total = byDay.stream().map(Named::reading).reduce(Reading.NONE, Reading::plus);
        return new Report(from, now, WINDOW.toHours(), total, byDay, named(parts, By.ARTICLE), named(parts, By.MOMENT));
    }

    private static List<Named> named(List<Part> parts, By by) {
        return parts.stream()
                .filter(part -> part.by() == by)
                .map(part -> new Named(part.name(), part.reading()))
                .toList();
    }
}
