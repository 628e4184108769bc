package io.momentdesk.touchpoint;

import io.momentdesk.conversation.PastConversations.Past;
import java.util.List;
import java.util.Optional;

/** Conversations in the archive. */
public interface KeptConversations {

    Optional<ListedConversation> find(String site, String id);

    /** Newest first. */
    List<ListedConversation> list(String site, ConversationQuery query);

    /** A conversation that has ended, as it was live. */
    Optional<Past> past(String site, String id);

    /** The ids of those that have not ended, in order, behind {@code after}. */
    List<String> open(String site, String after, int limit);

    /** As the log has them, oldest first. */
    List<String> entries(String site, String conversation, long after, int limit);
}
