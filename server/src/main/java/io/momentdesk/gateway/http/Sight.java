package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.Role;
import io.momentdesk.gateway.http.Caller.AgentCaller;
import io.momentdesk.gateway.http.Caller.SiteCaller;
import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.ConversationQuery;
import io.momentdesk.touchpoint.ConversationQuery.Viewer;
import io.momentdesk.touchpoint.KeptConversations;
import io.momentdesk.touchpoint.ListedConversation;
import io.momentdesk.touchpoint.LiveConversations;
import io.momentdesk.touchpoint.Profile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see which conversation: an agent their own and those of their desks, a supervisor and the site's own system all of the site. What one may not see
 * is answered as if it were not there.
 */
@Component
class Sight {

    private final LiveConversations live;
    private final KeptConversations kept;

    Sight(LiveConversations live, KeptConversations kept) {
        this.live = live;
        this.kept = kept;
    }

    ListedConversation conversation(Caller caller, String id) {
        Optional<ListedConversation> now = live.find(caller.siteId(), id);
        boolean over = now.isEmpty() || now.get().state().equals("resolved");
        Optional<ListedConversation> past = over ? kept.find(caller.siteId(), id) : Optional.empty();
        return past.or(() -> now)
                .filter(found -> sees(caller, found))
                .orElseThrow(() -> Refusal.notFound("conversation"));
    }

    boolean sees(Caller caller, ListedConversation conversation) {
        return switch (caller) {
            case SiteCaller site -> true;
            case AgentCaller person -> sees(person.agent(), conversation);
        };
    }

    private static boolean sees(Agent agent, ListedConversation conversation) {
        boolean owns = conversation.owner() != null && conversation.owner().id().equals(agent.id());
        boolean sits = conversation.queue() != null && agent.sees(conversation.queue());
        return agent.role() != Role.ADMIN && (owns || sits || agent.role() == Role.SUPERVISOR);
    }

    /** A customer is seen by whoever may see a conversation of theirs. */
    boolean sees(Caller caller, Profile customer) {
        Optional<Viewer> viewer = viewer(caller);
        return viewer.isEmpty()
                || customer.visitors().stream()
                        .flatMap(visitor -> live.of(caller.siteId(), visitor).stream())
                        .anyMatch(conversation -> sees(caller, conversation))
                || !kept.list(caller.siteId(), any(customer.id(), viewer.get())).isEmpty();
    }

    /** Empty for those who see all of their site. */
    static Optional<Viewer> viewer(Caller caller) {
        return caller instanceof AgentCaller person && person.agent().role() == Role.AGENT
                ? Optional.of(new Viewer(person.agent().id(), person.agent().queues()))
                : Optional.empty();
    }

    private static ConversationQuery any(String customer, @Nullable Viewer viewer) {
        return new ConversationQuery(null, null, null, null, null, customer, null, viewer, null, 1);
    }
}
