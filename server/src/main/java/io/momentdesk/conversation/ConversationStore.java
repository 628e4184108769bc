package io.momentdesk.conversation;

import io.momentdesk.redis.Reply;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The live state of conversations: scripts that change it, and reads. */
public interface ConversationStore {

    /** Runs a script that answers as {@code conversation/refs.lua} does. */
    Outcome run(String script, String site, Object... args);

    Reply raw(String script, String site, Object... args);

    Optional<Conversation> read(String site, String id);

    /** What is still here of the entries after {@code seq}, oldest first. */
    Stored entries(String site, String id, long seq, int limit);

    /** The newest seq of a visitor's conversations as the visitor may see it; {@code visitor} empty: of the named ones as an agent may. */
    Map<String, Long> tops(String site, String visitor, Collection<String> ids);

    /** The newest {@code limit} entries, oldest first. */
    List<Entry> newest(String site, String id, int limit);

    /** Ids, newest first. */
    List<String> ofVisitor(String site, String visitor, int limit);

    /** Ids of the chats and tickets that an agent owns. */
    List<String> heldBy(String site, String agent);

    /** @param base the entries up to this seq have left Redis; -1 when it is not there at all */
    record Stored(long base, List<Entry> entries) {}

    /** Brings a stub back; nothing happens when the conversation is here by now. */
    void recall(String site, String id, PastConversations.Past past);

    /** The ids among the oldest {@code most} ended ones that are archived whole leave Redis but for a stub; returns how many. */
    int shed(String site, String archived, int most);

    boolean knows(String site, String id, String ref);

    /** An entry as it stands in the list and in the log. */
    Entry parse(String stored);
}
