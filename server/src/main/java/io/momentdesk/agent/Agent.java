package io.momentdesk.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers or directs.
 *
 * @param queues the desks this person sits at
 * @param capacity how many units at once, unless they say otherwise when they come; a chat is one unit unless the settings say otherwise
 * @param languages they answer in, as primary tags such as {@code fa}; empty: any
 */
public record Agent(
        String id,
        String site,
        String email,
        String name,
        Role role,
        List<String> queues,
        int capacity,
        String locale,
        List<String> languages) {

    public Agent {
        queues = List.copyOf(queues);
        languages = List.copyOf(languages);
    }

    /** The same person, reading in the language that their console is in; null: in their own. */
    public Agent reading(@Nullable String language) {
        return language == null ? this : new Agent(id, site, email, name, role, queues, capacity, language, languages);
    }

    /** Whether this person may look into that queue. */
    public boolean sees(String queue) {
        return role == Role.SUPERVISOR || queues.contains(queue);
    }
}
