package io.momentdesk.gateway.fanout;

import io.momentdesk.redis.LogRecord;
import tools.jackson.databind.JsonNode;

/** A socket that is told what happens. Called on the thread that reads the log: hand over and return. */
public interface Follower {

    void entry(Logged entry);

    /** Any other record of the log that names this follower's visitor or agent. */
    default void record(LogRecord record) {}

    /** Typing and marks: may be dropped. */
    void passing(JsonNode message);

    /** Nobody knows any more what this follower was not told: it has to begin anew, from the state. */
    void positionLost();

    /** The desks have changed; at most twice a second. */
    default void desksChanged() {}
}
