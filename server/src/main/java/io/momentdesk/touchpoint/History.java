package io.momentdesk.touchpoint;

import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.Entry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entries of a conversation, wherever they are by now: open and lately closed ones in Redis, all others in the archive. */
@Component
public class History {

    private final Conversations conversations;
    private final KeptConversations kept;

    History(Conversations conversations, KeptConversations kept) {
        this.conversations = conversations;
        this.kept = kept;
    }

    /** Entries after {@code seq}, oldest first. */
    public List<Entry> entries(String site, String conversation, long seq, int limit) {
        List<Entry> live = conversations.entries(site, conversation, seq, limit);
        if (!live.isEmpty() && live.getFirst().seq() == seq + 1) {
            return live;
        }
        return kept.entries(site, conversation, seq, limit).stream()
                .map(conversations::parse)
                .toList();
    }
}
