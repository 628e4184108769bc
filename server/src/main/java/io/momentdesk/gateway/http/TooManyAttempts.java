package io.momentdesk.gateway.http;

import io.momentdesk.redis.Refusal;
import java.time.Duration;

/** Too many wrong passwords; says when another may be tried. */
class TooManyAttempts extends Refusal {

    private final Duration after;

    TooManyAttempts(long limit, Duration after) {
        super("rate_limited", "Too many wrong passwords; wait before the next one.", "password", limit);
        this.after = after;
    }

    /** At least a second. */
    Duration after() {
        return after;
    }
}
