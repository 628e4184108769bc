package io.momentdesk.touchpoint;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.redis.LogRecord;
import java.util.Collection;
import java.util.List;

/** What the archiver reads of the live side. */
public interface LiveGlance {

    /** Another word when Redis has lost the log since; then it is read from its beginning again. */
    String incarnation(String site);

    List<LogRecord> after(String site, String position, int limit);

    /** Those that are still there. */
    List<Conversation> conversations(String site, Collection<String> ids);

    /** Ids of the chats and tickets that wait at these desks. */
    List<String> waiting(String site, Collection<String> queues);

    /** Removes what is older than {@code position} from the log, roughly. */
    void trim(String site, String position);
}
