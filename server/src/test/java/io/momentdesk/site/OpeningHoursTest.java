package io.momentdesk.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.momentdesk.redis.Refusal;
import io.momentdesk.site.OpeningHours.WeeklyRange;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    @Test
    void eachFormReadsBackAsItWasWritten() {
        for (var form : Arrays.asList(
                new OpeningHours(true, null, null),
                new OpeningHours(null, true, null),
                weekly(new WeeklyRange("monday", "09:00", "12:30"), new WeeklyRange("sunday", "20:00", "24:00")))) {
            assertThat(OpeningHours.of(form.toHours())).isEqualTo(form);
        }
    }

    @Test
    void exactlyOneFormIsSaid() {
        refused(new OpeningHours(null, null, null), "always", null);
        refused(new OpeningHours(true, true, null), "always", null);
        refused(new OpeningHours(false, null, null), "always", null);
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
        refused(new OpeningHours(null, null, many), "weekly", 50L);
    }

    private static OpeningHours weekly(@Nullable WeeklyRange... ranges) {
        return new OpeningHours(null, null, Arrays.asList(ranges));
    }

    private static void refused(OpeningHours hours, String field, @Nullable Long limit) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(hours::toHours).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.limit()).isEqualTo(limit);
        });
    }
}
