package io.momentdesk.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds when weekly hours open next. A range that begins in the hour skipped in spring opens when the clock jumps; one that begins in the
 * hour repeated in autumn may open twice; and the jump back may itself lead into a range.
 */
record Openings(Hours.Weekly hours, ZoneId zone) {

    private static final int DAYS_AHEAD = 8;

    Optional<Instant> after(Instant at) {
        var today = at.atZone(zone).toLocalDate();
        var starts = LongStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .flatMap(date -> hours.ranges().stream()
                        .filter(range -> range.day() == date.getDayOfWeek())
                        .map(range -> date.atTime(range.from())))
                .flatMap(this::instants);
        return Stream.concat(starts, jump(at))
                .filter(candidate -> candidate.isAfter(at) && hours.isOpen(candidate, zone))
                .min(Instant::compareTo);
    }

    private Stream<Instant> instants(LocalDateTime local) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty()
                ? Stream.of(rules.getTransition(local).getInstant())
                : offsets.stream().map(local::toInstant);
    }

    private Stream<Instant> jump(Instant at) {
        return Stream.ofNullable(zone.getRules().nextTransition(at)).map(transition -> transition.getInstant());
    }
}
