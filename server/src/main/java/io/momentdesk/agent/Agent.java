package io.momentdesk.agent;

import java.util.List;

/**
 * Somebody who answers or directs.
 *
 * @param queues the desks this person sits at
 * @param capacity how many chats at once, unless they say otherwise when they come
 */
public record Agent(
        String id,
        String site,
        String email,
        String name,
        Role role,
        List<String> queues,
        int capacity,
        String locale) {

    public Agent {
        queues = List.copyOf(queues);
    }

    /** Whether this person may look into that queue. */
    public boolean sees(String queue) {
        return role == Role.SUPERVISOR || queues.contains(queue);
    }
}
