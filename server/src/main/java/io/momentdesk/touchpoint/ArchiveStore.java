package io.momentdesk.touchpoint;

import io.momentdesk.redis.LogRecord;
import java.util.Optional;

/** The kept side of the archive. Everything here can be repeated without effect. */
public interface ArchiveStore {

    /** Up to where a log is archived. */
    record Position(String incarnation, String position) {

        public static final Position START = new Position("", "0-0");
    }

    Position position(String site);

    /**
     * Writes a batch and the position behind it in one transaction. False, with nothing written, when somebody else archives this site now or the
     * stored position is no longer {@code from}.
     */
    boolean write(String site, Position from, Position to, ArchiveBatch batch);

    /** Puts aside a record that cannot be stored, and steps over it. False as for {@link #write}. */
    boolean putAside(String site, Position from, Position to, LogRecord record, String why);

    /** Writes what does not come from the log, except the conversations and the orders' courses that are there; returns how many of those were. */
    int addNew(String site, ArchiveBatch batch);

    /** When it was the data that the store refused, and not the store that was away: the store's code for why. */
    Optional<String> refusedData(RuntimeException failure);
}
