package io.momentdesk.site;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a desk is open: always, never, or weekly ranges, in the site's zone or its own, except on its holidays. */
public sealed interface Hours {

    Hours ALWAYS = new Always();
    Hours CLOSED = new Closed();

    boolean isOpen(Instant at, ZoneId zone);

    /** {@code at} itself while open; empty when it never opens. */
    Optional<Instant> nextOpening(Instant at, ZoneId zone);

    record Always() implements Hours {

        @Override
        public boolean isOpen(Instant at, ZoneId zone) {
            return true;
        }

        @Override
        public Optional<Instant> nextOpening(Instant at, ZoneId zone) {
            return Optional.of(at);
        }
    }

    record Closed() implements Hours {

        @Override
        public boolean isOpen(Instant at, ZoneId zone) {
            return false;
        }

        @Override
        public Optional<Instant> nextOpening(Instant at, ZoneId zone) {
            return Optional.empty();
        }
    }

    /**
     * Any of the others, with a zone of its own and days on which nobody is there.
     *
     * @param zone null: the site's
     */
    record Calendar(Hours usual, @Nullable ZoneId zone, Set<LocalDate> holidays) implements Hours {

        public static final int MOST_HOLIDAYS = 366;

        public Calendar {
            holidays = Set.copyOf(holidays);
        }

        @Override
        public boolean isOpen(Instant at, ZoneId site) {
            return !holidays.contains(LocalDate.ofInstant(at, own(site))) && usual.isOpen(at, own(site));
        }

        @Override
        public Optional<Instant> nextOpening(Instant at, ZoneId site) {
            Optional<Instant> next = usual.nextOpening(at, own(site));
            while (next.isPresent() && !isOpen(next.get(), site)) {
                LocalDate day = LocalDate.ofInstant(next.get(), own(site)).plusDays(1);
                next = usual.nextOpening(day.atStartOfDay(own(site)).toInstant(), own(site));
            }
            return next;
        }

        private ZoneId own(ZoneId site) {
            return zone == null ? site : zone;
        }
    }

    /** Ranges of wall-clock time; when the clock is set back, an hour that comes twice counts twice. */
    record Weekly(List<Range> ranges) implements Hours {

        public static final int MOST_RANGES = 50;

        public Weekly {
            ranges = List.copyOf(ranges);
        }

        @Override
        public boolean isOpen(Instant at, ZoneId zone) {
            var local = at.atZone(zone).toLocalDateTime();
            return ranges.stream().anyMatch(range -> range.holds(local.getDayOfWeek(), local.toLocalTime()));
        }

        @Override
        public Optional<Instant> nextOpening(Instant at, ZoneId zone) {
            return isOpen(at, zone) ? Optional.of(at) : new Openings(this, zone).after(at);
        }
    }

    /** @param to exclusive; midnight means the end of the day, so a night is two ranges */
    record Range(DayOfWeek day, LocalTime from, LocalTime to) {

        public Range {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("a range ends after it begins, on the same day");
            }
        }

        boolean holds(DayOfWeek weekday, LocalTime time) {
            return day == weekday && !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
        }
    }
}
