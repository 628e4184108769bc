package io.momentdesk.touchpoint.hooks;

import java.time.Duration;

/** Settings of tests whose receivers are on this machine. */
final class TestSettings {

    private TestSettings() {}

    static HookSettings within(Duration patience) {
        return new HookSettings(
                true,
                Duration.ofMillis(50),
                10,
                4,
                patience,
                patience,
                Duration.ofSeconds(5),
                Duration.ofHours(4),
                Duration.ofHours(24),
                Duration.ofDays(5),
                Duration.ofDays(7),
                Duration.ofDays(30),
                true);
    }
}
