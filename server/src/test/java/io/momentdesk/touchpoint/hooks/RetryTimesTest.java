package io.momentdesk.touchpoint.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTimesTest {

    private final RetryTimes times = new RetryTimes(Duration.ofSeconds(5), Duration.ofHours(4));

    @Test
    void eachFailureIsFollowedByALongerTimeUpToTheLongest() {
        assertThat(times.after(1, 0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(times.after(2, 0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(times.after(5, 0)).isEqualTo(Duration.ofSeconds(405));
        assertThat(times.after(9, 0)).isEqualTo(Duration.ofHours(4));
        assertThat(times.after(1_000, 0)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void chanceShortensATimeByAHalfAtMost() {
        assertThat(times.after(3, 1)).isEqualTo(Duration.ofMillis(22_500));
        assertThat(times.after(3, 0.5)).isEqualTo(Duration.ofMillis(33_750));
    }

    @Test
    void inADayThereAreAboutADozenAttempts() {
        Duration passed = Duration.ZERO;
        int attempts = 0;
        while (passed.compareTo(Duration.ofHours(24)) < 0) {
            attempts++;
            passed = passed.plus(times.after(attempts, 0.5));
        }
        assertThat(attempts).isBetween(10, 20);
    }
}
