package io.momentdesk.touchpoint;

import io.momentdesk.redis.LogRecord;
import io.momentdesk.touchpoint.LiveGlance.Lost;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The kept side of the archive. Everything here can be repeated without effect. */
public interface ArchiveStore {

    /** Up to where a log is archived. */
    record Position(String incarnation, String position, String digest) {

        public static final Position START = new Position("", "0-0", "");

        static Position at(String incarnation, LogRecord record) {
            return new Position(incarnation, record.position(), record.digest());
        }

        static Position startOf(String incarnation) {
            return new Position(incarnation, START.position(), "");
        }

        /** Whether it is the record that was archived last. */
        boolean isOf(LogRecord record) {
            return position.equals(record.position()) && (digest.isEmpty() || digest.equals(record.digest()));
        }
    }

    /**
     * What was set apart of the conversations that the log has lost the end of.
     *
     * @param records how many there are of all kinds
     */
    record Superseded(int records, List<Lost> ends) {}

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

    /** Of these the ids of those that are kept as they are here. */
    Set<String> kept(String site, Collection<Touchpoint> touchpoints);

    /**
     * Takes what came from the log after the place {@code after} out of the archive and keeps it apart, and goes on from {@code to}. False, with nothing
     * changed, as for {@link #write}.
     *
     * @param live given what was taken out, answers the conversations in question as they are now; those that it does not name are not live any more
     */
    boolean supersede(String site, Position from, Position to, String after, Function<Superseded, ArchiveBatch> live);

    /** When it was the data that the store refused, and not the store that was away: the store's code for why. */
    Optional<String> refusedData(RuntimeException failure);
}
