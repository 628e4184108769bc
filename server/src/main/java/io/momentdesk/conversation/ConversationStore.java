package io.momentdesk.conversation;

import io.momentdesk.redis.Reply;
import java.util.List;
import java.util.Optional;

/** The live state of conversations: scripts that change it, and reads. */
public interface ConversationStore {

    /** Runs a script that answers as {@code conversation/refs.lua} does. */
    Outcome run(String script, String site, Object... args);

    Reply raw(String script, String site, Object... args);

    Optional<Conversation> read(String site, String id);

    /** Entries after {@code seq}, oldest first. */
    List<Entry> entries(String site, String id, long seq, int limit);

    /** The newest {@code limit} entries, oldest first. */
    List<Entry> newest(String site, String id, int limit);

    /** Ids, newest first. */
    List<String> ofVisitor(String site, String visitor, int limit);

    /** Ids of the chats and tickets that an agent owns. */
    List<String> heldBy(String site, String agent);

    boolean knows(String site, String id, String ref);

    /** An entry as it stands in the list and in the log. */
    Entry parse(String stored);
}
