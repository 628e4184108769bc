package io.momentdesk.gateway.agent;

import io.momentdesk.agent.Agent;
import io.momentdesk.conversation.Conversation;
import io.momentdesk.gateway.fanout.Logged;
import io.momentdesk.protocol.ServerFrame.Withdrawn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one console is told about: the conversations its agent owns, each with its gen, and those it follows. */
final class Holdings {

    private static final Map<String, String> LOSSES =
            Map.of("queued", "lapsed", "transferred", "transferred", "parked", "parked", "resolved", "resolved");

    private final Map<String, Long> owned = new HashMap<>();
    private final Set<String> followed = new HashSet<>();

    /** False when this assignment was known already. */
    boolean own(Conversation conversation) {
        return !Long.valueOf(conversation.gen()).equals(owned.put(conversation.id(), conversation.gen()));
    }

    boolean owns(String conversation) {
        return owned.containsKey(conversation);
    }

    boolean follows(String conversation) {
        return followed.contains(conversation);
    }

    boolean follow(String conversation) {
        return followed.add(conversation);
    }

    boolean unfollow(String conversation) {
        return followed.remove(conversation);
    }

    List<String> followed() {
        return List.copyOf(followed);
    }

    /** What this entry takes from the agent: a conversation of theirs (with its gen), or the sight of one they follow. */
    Optional<Withdrawn> lost(Agent agent, Logged logged) {
        String id = logged.conversation();
        String why = LOSSES.get(logged.entry().kind());
        @Nullable Long gen = owned.get(id);
        boolean mine = logged.owner().equals(agent.id());
        boolean moved = logged.entry().kind().equals("transferred") || mine;
        if (why != null && gen != null && moved && logged.gen() >= gen) {
            owned.remove(id);
            return Optional.of(new Withdrawn(id, gen, why));
        }
        boolean unseen = gen == null && followed.contains(id) && !agent.sees(logged.queue()) && !mine;
        return unseen ? Optional.of(new Withdrawn(id, null, "not_found")) : Optional.empty();
    }
}
