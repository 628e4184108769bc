package io.momentdesk.routing;

import io.momentdesk.agent.Agent;
import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.routing.store.Asked;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What agents are being asked to take. Their slot is reserved meanwhile; the offer's gen is that of the assignment it leads to. */
@Component
public class Offers {

    private final Asked asked;
    private final Conversations conversations;

    Offers(Asked asked, Conversations conversations) {
        this.asked = asked;
        this.conversations = conversations;
    }

    public List<Conversation> of(Agent agent) {
        return asked.of(agent.site(), agent.id()).stream()
                .flatMap(id -> find(agent, id).stream())
                .toList();
    }

    /** Empty when it is not theirs to take any more. */
    public Optional<Conversation> find(Agent agent, String conversation) {
        return conversations
                .find(agent.site(), conversation)
                .filter(found -> found.state().equals("offered")
                        && found.text("offeredTo").equals(agent.id()));
    }
}
