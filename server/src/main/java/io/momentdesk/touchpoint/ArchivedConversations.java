package io.momentdesk.touchpoint;

import io.momentdesk.conversation.OpenConversations;
import io.momentdesk.conversation.PastConversations;
import io.momentdesk.redis.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** What conversations and routing read of the archive. */
@Component
class ArchivedConversations implements PastConversations, OpenConversations {

    private final KeptConversations kept;

    ArchivedConversations(KeptConversations kept) {
        this.kept = kept;
    }

    @Override
    public Optional<Past> find(String site, String id) {
        return readable(() -> kept.past(site, id));
    }

    @Override
    public List<String> entries(String site, String id, long seq, int limit) {
        return readable(() -> kept.entries(site, id, seq, limit));
    }

    @Override
    public List<String> after(String site, String id, int limit) {
        return readable(() -> kept.open(site, id, limit));
    }

    private static <T> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (DataAccessResourceFailureException | TransientDataAccessException away) {
            throw Refusal.unavailable("The archive cannot be read now; try again.");
        }
    }
}
