package io.momentdesk.routing;

import io.momentdesk.agent.Agent;
import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.redis.Refusal;
import org.springframework.stereotype.Component;

/** Which conversations an agent may see: their own, what they are asked to take, and those at their desks; a supervisor all. Sockets and HTTP ask here. */
@Component
public class Access {

    private final Conversations conversations;

    Access(Conversations conversations) {
        this.conversations = conversations;
    }

    public boolean sees(Agent agent, Conversation conversation) {
        return conversation.ownedBy(agent.id())
                || agent.sees(conversation.queue())
                || conversation.text("offeredTo").equals(agent.id());
    }

    /** The conversation, or {@code not_found} for what does not exist and for what is not theirs to see. */
    public Conversation visible(Agent agent, String conversation) {
        return conversations
                .recall(agent.site(), conversation)
                .filter(found -> sees(agent, found))
                .orElseThrow(() -> Refusal.notFound("conversation"));
    }
}
