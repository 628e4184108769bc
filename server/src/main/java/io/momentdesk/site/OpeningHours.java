package io.momentdesk.site;

import io.momentdesk.redis.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hours as they are written in JSON: <code>{"always":true}</code>, <code>{"closed":true}</code>, or
 * <code>{"weekly":[{"day":"monday","from":"09:00","to":"17:30"}]}</code>, where {@code to} may be {@code 24:00}. Exactly one of the three, and
 * with it, if the desk has them, a {@code zone} of its own such as {@code Europe/Riga} and {@code holidays} such as {@code 2026-12-25}.
 */
public record OpeningHours(
        @Nullable Boolean always,
        @Nullable Boolean closed,
        @Nullable List<WeeklyRange> weekly,
        @Nullable String zone,
        @Nullable List<String> holidays) {

    public record WeeklyRange(String day, String from, String to) {}

    public static OpeningHours of(Hours hours) {
        return switch (hours) {
            case Hours.Always always -> new OpeningHours(true, null, null, null, null);
            case Hours.Closed closed -> new OpeningHours(null, true, null, null, null);
            case Hours.Calendar calendar -> of(calendar.usual()).in(calendar);
            case Hours.Weekly weekly ->
                new OpeningHours(
                        null,
                        null,
                        weekly.ranges().stream().map(OpeningHours::written).toList(),
                        null,
                        null);
        };
    }

    private OpeningHours in(Hours.Calendar calendar) {
        String own = calendar.zone() == null ? null : calendar.zone().getId();
        List<String> days =
                calendar.holidays().stream().sorted().map(LocalDate::toString).toList();
        return new OpeningHours(always, closed, weekly, own, days.isEmpty() ? null : days);
    }

    /** @throws Refusal {@code invalid} or {@code too_large}, naming the field */
    public Hours toHours() {
        Hours usual = usual();
        if (zone == null && holidays == null) {
            return usual;
        }
        List<String> days = holidays == null ? List.of() : holidays;
        if (days.size() > Hours.Calendar.MOST_HOLIDAYS) {
            throw Refusal.tooLarge("holidays", Hours.Calendar.MOST_HOLIDAYS);
        }
        Set<LocalDate> dates = IntStream.range(0, days.size())
                .mapToObj(index -> date("holidays[" + index + "]", days.get(index)))
                .collect(Collectors.toSet());
        return new Hours.Calendar(usual, zone == null ? null : zone(zone), dates);
    }

    private static LocalDate date(String field, @Nullable String text) {
        try {
            if (text != null) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException notADate) {
            // said below
        }
        throw Refusal.invalid(field, "A date is written 2026-12-25.");
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("zone", "A zone is written Europe/Riga.");
        }
    }

    private Hours usual() {
        if (count(always) + count(closed) + (weekly == null ? 0 : 1) != 1) {
            throw Refusal.invalid("always", "Say exactly one of always:true, closed:true, weekly:[…].");
        }
        if (weekly == null) {
            return always == null ? Hours.CLOSED : Hours.ALWAYS;
        }
        if (weekly.size() > Hours.Weekly.MOST_RANGES) {
            throw Refusal.tooLarge("weekly", Hours.Weekly.MOST_RANGES);
        }
        return new Hours.Weekly(IntStream.range(0, weekly.size())
                .mapToObj(index -> read("weekly[" + index + "]", weekly.get(index)))
                .toList());
    }

    private static int count(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag) ? 1 : 0;
    }

    private static WeeklyRange written(Hours.Range range) {
        var to = range.to().equals(LocalTime.MIDNIGHT) ? "24:00" : range.to().toString();
        return new WeeklyRange(
                range.day().name().toLowerCase(Locale.ROOT), range.from().toString(), to);
    }

    private static Hours.Range read(String field, @Nullable WeeklyRange range) {
        if (range == null) {
            throw Refusal.invalid(field, "A range has day, from and to.");
        }
        var from = time(field + ".from", range.from());
        var to = "24:00".equals(range.to()) ? LocalTime.MIDNIGHT : time(field + ".to", range.to());
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw Refusal.invalid(
                    field + ".to", "A range ends after it begins, on the same day; split a night in two.");
        }
        return new Hours.Range(day(field + ".day", range.day()), from, to);
    }

    private static DayOfWeek day(String field, @Nullable String name) {
        for (var day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(name)) {
                return day;
            }
        }
        throw Refusal.invalid(field, "A day is monday, tuesday … sunday.");
    }

    private static LocalTime time(String field, @Nullable String text) {
        try {
            if (text != null && text.matches("\\d{2}:\\d{2}")) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeParseException notATime) {
            // said below, together with every other wrong form
        }
        throw Refusal.invalid(field, "A time is written 09:00; the end of the day is 24:00.");
    }
}
