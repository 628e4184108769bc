package io.momentdesk.routing;

import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import org.springframework.stereotype.Component;

/** Which visitors with something open are here: a chat whose visitor has left is parked, a ticket whose visitor writes may be a chat again. */
@Component
public class Attendance {

    private static final Script HERE = Script.of("routing/here");

    private final Scripts scripts;

    Attendance(Scripts scripts) {
        this.scripts = scripts;
    }

    /** A sign of life. Nothing is kept of visitors without an open conversation. */
    public void here(String site, String visitor) {
        scripts.run(HERE, site, visitor);
    }
}
