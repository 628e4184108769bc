package io.momentdesk.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where ended conversations are kept that have left Redis. What cannot be read now is refused {@code unavailable}. */
public interface PastConversations {

    Optional<Past> find(String site, String id);

    /** As the log had them, after {@code seq}, oldest first. */
    List<String> entries(String site, String id, long seq, int limit);

    /**
     * @param fields the state as {@link Conversation} has it
     * @param refs the refs under which something was said, with seq and time: {@code "17 1790000000000"}
     */
    record Past(Map<String, String> fields, Map<String, String> refs) {}
}
