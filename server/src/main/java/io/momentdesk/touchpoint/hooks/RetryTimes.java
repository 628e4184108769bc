package io.momentdesk.touchpoint.hooks;

import java.time.Duration;

/** When a failed delivery is tried again: ever later, and not all at once. */
record RetryTimes(Duration first, Duration longest) {

    private static final int GROWTH = 3;

    /**
     * @param attempts how many have failed, from 1
     * @param chance from 0 to 1
     * @return the grown time, shortened by up to a half
     */
    Duration after(int attempts, double chance) {
        double grown = first.toMillis() * Math.pow(GROWTH, Math.min(attempts, 40) - 1.0);
        double bounded = Math.min(grown, longest.toMillis());
        return Duration.ofMillis(Math.round(bounded * (1 - chance / 2)));
    }
}
