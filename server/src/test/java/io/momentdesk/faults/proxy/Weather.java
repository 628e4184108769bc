package io.momentdesk.faults.proxy;

import java.time.Duration;

/**
 * What a link does to bytes in each direction.
 *
 * @param delay before they arrive
 * @param bytesPerSecond 0: as many as there are
 */
public record Weather(Duration delay, int bytesPerSecond) {

    public static final Weather FAIR = new Weather(Duration.ZERO, 0);

    /** How long a number of bytes keeps the link busy. */
    long nanosFor(int bytes) {
        return bytesPerSecond == 0 ? 0 : bytes * 1_000_000_000L / bytesPerSecond;
    }
}
