package io.momentdesk.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What an agent says.
 *
 * @param gen the generation of the assignment, not needed for a note
 * @param note seen by agents only
 * @param made null: in their own words, and nothing was suggested
 */
public record AgentWords(
        String ref,
        String conversation,
        long gen,
        boolean note,
        String text,
        @Nullable MadeFrom made) {}
