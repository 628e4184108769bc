package io.momentdesk.site;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static Hours.Range range(DayOfWeek day, String from, String to) {
        return new Hours.Range(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Hours weekly(Hours.Range... ranges) {
        return new Hours.Weekly(Arrays.asList(ranges));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void alwaysIsOpenAndClosedNeverOpens() {
        var now = at("2026-11-21T03:00:00Z");
        assertThat(Hours.ALWAYS.isOpen(now, RIGA)).isTrue();
        assertThat(Hours.ALWAYS.nextOpening(now, RIGA)).contains(now);
        assertThat(Hours.CLOSED.isOpen(now, RIGA)).isFalse();
        assertThat(Hours.CLOSED.nextOpening(now, RIGA)).isEmpty();
        assertThat(new Hours.Weekly(List.of()).nextOpening(now, RIGA)).isEmpty();
    }

    @Test
    void aRangeHoldsItsBeginningAndNotItsEndInTheSitesOwnZone() {
        var hours = weekly(range(FRIDAY, "09:00", "17:00"));
        assertThat(hours.isOpen(at("2026-11-20T06:59:59Z"), RIGA)).isFalse();
        assertThat(hours.isOpen(at("2026-11-20T07:00:00Z"), RIGA)).isTrue();
        assertThat(hours.isOpen(at("2026-11-20T14:59:59Z"), RIGA)).isTrue();
        assertThat(hours.isOpen(at("2026-11-20T15:00:00Z"), RIGA)).isFalse();
        assertThat(hours.isOpen(at("2026-11-21T07:00:00Z"), RIGA)).isFalse();
    }

    @Test
    void aRangeToMidnightLastsToTheEndOfTheDay() {
        var hours = weekly(range(SUNDAY, "20:00", "00:00"), range(MONDAY, "00:00", "02:00"));
        assertThat(hours.isOpen(at("2026-11-22T23:59:59Z"), UTC)).isTrue();
        assertThat(hours.isOpen(at("2026-11-23T00:00:00Z"), UTC)).isTrue();
        assertThat(hours.isOpen(at("2026-11-23T02:00:00Z"), UTC)).isFalse();
    }

    @Test
    void theNextOpeningIsNowWhileOpenElseTheNextRangeEvenAWeekLater() {
        var hours = weekly(range(MONDAY, "09:00", "12:00"), range(MONDAY, "13:00", "17:00"));
        assertThat(hours.nextOpening(at("2026-11-23T10:00:00Z"), UTC)).contains(at("2026-11-23T10:00:00Z"));
        assertThat(hours.nextOpening(at("2026-11-23T12:30:00Z"), UTC)).contains(at("2026-11-23T13:00:00Z"));
        assertThat(hours.nextOpening(at("2026-11-23T17:00:00Z"), UTC)).contains(at("2026-11-30T09:00:00Z"));
    }

    @Test
    void openingHoursFollowTheWallClockOverTheChangeToSummerTime() {
        var hours = weekly(range(FRIDAY, "09:00", "17:00"), range(MONDAY, "09:00", "17:00"));
        assertThat(hours.nextOpening(at("2026-03-27T16:00:00Z"), RIGA)).contains(at("2026-03-30T06:00:00Z"));
    }

    @Test
    void aRangeThatBeginsInTheSkippedHourOpensWhenTheClockJumps() {
        // in Riga 03:00 becomes 04:00 on 29 March 2026, at 01:00 UTC
        var hours = weekly(range(SUNDAY, "03:30", "06:00"));
        assertThat(hours.nextOpening(at("2026-03-29T00:00:00Z"), RIGA)).contains(at("2026-03-29T01:00:00Z"));
        assertThat(hours.isOpen(at("2026-03-29T00:59:59Z"), RIGA)).isFalse();
        assertThat(hours.isOpen(at("2026-03-29T01:00:00Z"), RIGA)).isTrue();
    }

    @Test
    void aRangeInsideTheSkippedHourDoesNotOpenThatDay() {
        var hours = weekly(range(SUNDAY, "03:10", "03:50"));
        assertThat(hours.nextOpening(at("2026-03-29T00:00:00Z"), RIGA)).contains(at("2026-04-05T00:10:00Z"));
    }

    @Test
    void anHourThatComesTwiceOpensTwice() {
        // in Riga 04:00 becomes 03:00 on 25 October 2026, at 01:00 UTC
        var hours = weekly(range(SUNDAY, "03:15", "03:30"));
        assertThat(hours.nextOpening(at("2026-10-25T00:00:00Z"), RIGA)).contains(at("2026-10-25T00:15:00Z"));
        assertThat(hours.nextOpening(at("2026-10-25T00:40:00Z"), RIGA)).contains(at("2026-10-25T01:15:00Z"));
    }

    @Test
    void theClockSetBackIntoARangeOpensItAgain() {
        var hours = weekly(range(SUNDAY, "02:00", "03:30"));
        assertThat(hours.isOpen(at("2026-10-25T00:45:00Z"), RIGA)).isFalse();
        assertThat(hours.nextOpening(at("2026-10-25T00:45:00Z"), RIGA)).contains(at("2026-10-25T01:00:00Z"));
    }
}
