package io.momentdesk.conversation;

import java.util.List;

/** The conversations that have not ended, as far as is kept; a little late. What cannot be read now is refused {@code unavailable}. */
public interface OpenConversations {

    /** Their ids, in order, behind {@code id}; from the first for an empty one. */
    List<String> after(String site, String id, int limit);
}
