package io.momentdesk.touchpoint;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.redis.LogRecord;
import java.util.Collection;
import java.util.List;

/** What the archiver reads of the live side. */
public interface LiveGlance {

    /** Another word when Redis has lost the log since; then it is read from its beginning again. */
    String incarnation(String site);

    /** The newest entry that the archive had of a conversation whose end the log has lost, and the epoch it was of. */
    record Lost(String conversation, String epoch, long seq, long at) {}

    /** The record at {@code position}, where it still is, and those after it. */
    List<LogRecord> from(String site, String position, int limit);

    /** Newest first; {@code +} is behind the newest. */
    List<LogRecord> before(String site, String position, int limit);

    /** Gives those that are live, lack the entry, and are still of that epoch another one (RES1); returns how many. */
    int newEpochs(String site, Collection<Lost> lost);

    /** Those that are still there. */
    List<Conversation> conversations(String site, Collection<String> ids);

    /** Ids of the chats and tickets that wait at these desks. */
    List<String> waiting(String site, Collection<String> queues);

    /** Removes what is older than {@code position} from the log, roughly. */
    void trim(String site, String position);
}
