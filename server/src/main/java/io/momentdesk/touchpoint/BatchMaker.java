package io.momentdesk.touchpoint;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.redis.LogRecord;
import io.momentdesk.touchpoint.Archiver.UnreadableRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A stretch of the log, and the conversations it speaks of as they are now, as rows. */
@Component
class BatchMaker {

    private final LogTranslator translator;
    private final LiveGlance live;

    BatchMaker(LogTranslator translator, LiveGlance live) {
        this.translator = translator;
        this.live = live;
    }

    /** Throws {@link UnreadableRecord} when one of them is not as our scripts write it. */
    ArchiveBatch of(String site, List<LogRecord> records) {
        ArchiveBatch batch = new ArchiveBatch();
        for (LogRecord record : records) {
            try {
                translator.translate(record, batch);
            } catch (JacksonException | NullPointerException | ClassCastException | IllegalArgumentException e) {
                throw new UnreadableRecord(e);
            }
        }
        addLive(site, Archiver.conversationsOf(records), batch);
        return batch;
    }

    /** Those of these conversations that are live, as they are now. */
    ArchiveBatch ofConversations(String site, Collection<String> ids) {
        ArchiveBatch batch = new ArchiveBatch();
        addLive(site, ids, batch);
        return batch;
    }

    /** What a record is kept as; nothing for one that is not kept, or cannot be read. */
    List<Touchpoint> touchpoints(LogRecord record) {
        try {
            ArchiveBatch batch = new ArchiveBatch();
            translator.translate(record, batch);
            return batch.touchpoints();
        } catch (JacksonException | NullPointerException | ClassCastException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private void addLive(String site, Collection<String> ids, ArchiveBatch batch) {
        Map<String, JsonNode> takers = takers(batch);
        for (Conversation conversation : live.conversations(site, ids)) {
            batch.conversation(conversation.id(), ConversationRows.row(conversation, takers.get(conversation.id())));
        }
    }

    /** Who took a conversation last: when it is over nobody owns it any more, but it stays theirs to look at. */
    private static Map<String, JsonNode> takers(ArchiveBatch batch) {
        Map<String, JsonNode> takers = new HashMap<>();
        for (Touchpoint touchpoint : batch.touchpoints()) {
            if (touchpoint.kind().equals("assigned") && touchpoint.conversation() != null) {
                takers.put(touchpoint.conversation(), touchpoint.data().path("agent"));
            }
        }
        return takers;
    }
}
