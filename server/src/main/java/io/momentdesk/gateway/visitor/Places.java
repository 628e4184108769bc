package io.momentdesk.gateway.visitor;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Entry;
import io.momentdesk.protocol.ServerFrame.QueuePosition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which chats of one socket wait, and where it was told that they stand (ACT5). Used on the socket's writer thread only. */
final class Places {

    private static final Set<String> LEAVING = Set.of("assigned", "ticket", "resolved");

    private final Map<String, Optional<QueuePosition>> waiting = new HashMap<>();

    void found(Conversation conversation) {
        if (conversation.state().equals("queued") && conversation.kind().equals("chat")) {
            waiting.putIfAbsent(conversation.id(), Optional.empty());
        }
    }

    void happened(String conversation, Entry entry) {
        if (entry.kind().equals("queued") && entry.body().path("as").asString().equals("chat")) {
            waiting.putIfAbsent(conversation, Optional.empty());
        } else if (LEAVING.contains(entry.kind())) {
            waiting.remove(conversation);
        }
    }

    /** Tells the places that have changed; nothing is asked of the store while nothing waits. */
    void tell(Function<String, Optional<QueuePosition>> place, Consumer<QueuePosition> out) {
        waiting.replaceAll((conversation, told) -> {
            Optional<QueuePosition> now = place.apply(conversation);
            now.filter(position -> !told.equals(Optional.of(position))).ifPresent(out);
            return now;
        });
    }

    void clear() {
        waiting.clear();
    }
}
