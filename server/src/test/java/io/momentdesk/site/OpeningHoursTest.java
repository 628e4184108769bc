package io.momentdesk.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.momentdesk.redis.Refusal;
import io.momentdesk.site.OpeningHours.WeeklyRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    @Test
    void eachFormReadsBackAsItWasWritten() {
        for (var form : Arrays.asList(
                new OpeningHours(true, null, null, null, null),
                new OpeningHours(null, true, null, null, null),
                weekly(new WeeklyRange("monday", "09:00", "12:30"), new WeeklyRange("sunday", "20:00", "24:00")))) {
            assertThat(OpeningHours.of(form.toHours())).isEqualTo(form);
        }
    }

    @Test
    void exactlyOneFormIsSaid() {
        refused(new OpeningHours(null, null, null, null, null), "always", null);
        refused(new OpeningHours(true, true, null, null, null), "always", null);
        refused(new OpeningHours(false, null, null, null, null), "always", null);
    }

    @Test
    void aWrongRangeIsRefusedByItsField() {
        refused(weekly(new WeeklyRange("Monday", "09:00", "12:00")), "weekly[0].day", null);
        refused(weekly(new WeeklyRange("monday", "9:00", "12:00")), "weekly[0].from", null);
        refused(weekly(new WeeklyRange("monday", "09:00", "25:00")), "weekly[0].to", null);
        refused(weekly(new WeeklyRange("monday", "22:00", "02:00")), "weekly[0].to", null);
        refused(weekly(new WeeklyRange("monday", "09:00", "12:00"), null), "weekly[1]", null);
    }

    @Test
    void moreRangesThanAWeekNeedsAreRefusedWithTheLimit() {
        var many = Collections.nCopies(51, new WeeklyRange("monday", "09:00", "10:00"));
        refused(new OpeningHours(null, null, many, null, null), "weekly", 50L);
    }

    private static OpeningHours weekly(@Nullable WeeklyRange... ranges) {
        return new OpeningHours(null, null, Arrays.asList(ranges), null, null);
    }

    private static void refused(OpeningHours hours, String field, @Nullable Long limit) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(hours::toHours).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.limit()).isEqualTo(limit);
        });
    }

    @Test
    void aDeskHasHolidaysAndAZoneOfItsOwn() {
        var written = new OpeningHours(
                null,
                null,
                List.of(new WeeklyRange("friday", "09:00", "17:00"), new WeeklyRange("monday", "09:00", "17:00")),
                "Europe/Riga",
                List.of("2026-12-25"));
        Hours hours = written.toHours();
        ZoneId site = ZoneId.of("America/New_York");
        Instant christmas = Instant.parse("2026-12-25T10:00:00Z");
        assertThat(hours.isOpen(Instant.parse("2026-12-18T07:30:00Z"), site))
                .as("half past nine in Riga")
                .isTrue();
        assertThat(hours.isOpen(christmas, site)).isFalse();
        assertThat(hours.nextOpening(christmas, site)).contains(Instant.parse("2026-12-28T07:00:00Z"));
        assertThat(OpeningHours.of(hours).zone()).isEqualTo("Europe/Riga");
        assertThat(OpeningHours.of(hours).holidays()).containsExactly("2026-12-25");
        assertThat(new OpeningHours(true, null, null, null, List.of("2026-12-25", "2026-12-26"))
                        .toHours()
                        .nextOpening(christmas, ZoneId.of("UTC")))
                .contains(Instant.parse("2026-12-27T00:00:00Z"));
        refused(new OpeningHours(true, null, null, "Riga", null), "zone", null);
        refused(new OpeningHours(true, null, null, null, List.of("25.12.")), "holidays[0]", null);
    }
}
