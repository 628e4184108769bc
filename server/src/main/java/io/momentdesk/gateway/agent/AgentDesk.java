package io.momentdesk.gateway.agent;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.Agents;
import io.momentdesk.agent.Role;
import io.momentdesk.conversation.AgentWords;
import io.momentdesk.conversation.Author;
import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.MadeFrom;
import io.momentdesk.conversation.Outcome;
import io.momentdesk.gateway.fanout.Feeds;
import io.momentdesk.moment.Decision;
import io.momentdesk.protocol.Act;
import io.momentdesk.protocol.AgentFrame;
import io.momentdesk.protocol.AgentStatus;
import io.momentdesk.protocol.JourneyName;
import io.momentdesk.protocol.Mark;
import io.momentdesk.protocol.Passed;
import io.momentdesk.protocol.QueueState;
import io.momentdesk.protocol.Typing;
import io.momentdesk.protocol.Used;
import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Access;
import io.momentdesk.routing.Acts;
import io.momentdesk.routing.Presence;
import io.momentdesk.routing.Queues;
import io.momentdesk.routing.Wakeful;
import io.momentdesk.site.Moment;
import io.momentdesk.site.Sites;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an agent's frames do. Every call starts from the agent of that socket; what they may not see does not exist for them. */
@Component
class AgentDesk {

    private final Sites sites;
    private final Agents agents;
    private final Access access;
    private final Conversations conversations;
    private final Acts acts;
    private final Presence presence;
    private final Queues queues;
    private final Board board = new Board();
    private final Wakeful wakeful;
    private final Feeds feeds;
    private final JsonMapper json;

    AgentDesk(
            Sites sites,
            Agents agents,
            Access access,
            Conversations conversations,
            Acts acts,
            Presence presence,
            Queues queues,
            Wakeful wakeful,
            Feeds feeds,
            JsonMapper json) {
        this.sites = sites;
        this.agents = agents;
        this.access = access;
        this.conversations = conversations;
        this.acts = acts;
        this.presence = presence;
        this.queues = queues;
        this.wakeful = wakeful;
        this.feeds = feeds;
        this.json = json;
    }

    Outcome say(Agent agent, AgentFrame.Say say) {
        if (!say.files().isEmpty()) {
            throw Refusal.invalid("files", "Files cannot be sent yet.");
        }
        Conversation conversation = mine(agent, say.conversation(), say.ref());
        if (!say.note() && say.gen() == null) {
            throw Refusal.invalid("gen", "gen is missing: only a note needs none.");
        }
        AgentWords words = new AgentWords(
                say.ref(),
                conversation.id(),
                say.gen() == null ? 0 : say.gen(),
                say.note(),
                say.text(),
                made(say.used()));
        Outcome said = conversations.say(agent.site(), Author.agent(agent.id(), agent.name()), words);
        feeds.acknowledged(agent.site(), said);
        return said;
    }

    private static @Nullable MadeFrom made(@Nullable Used used) {
        if (used == null) {
            return null;
        }
        Passed passed = used.passed();
        return new MadeFrom(
                used.script(),
                used.faq(),
                used.inserted(),
                passed == null || passed.scripts() == null ? List.of() : passed.scripts(),
                passed == null || passed.faq() == null ? List.of() : passed.faq());
    }

    /** One that they may see, or in which this ref was used: a former owner's repeat gets its old answer (MSG3). */
    private Conversation mine(Agent agent, String id, String ref) {
        return conversations
                .find(agent.site(), id)
                .filter(found -> access.sees(agent, found) || conversations.knows(agent.site(), id, ref))
                .orElseThrow(() -> Refusal.notFound("conversation"));
    }

    Conversation visible(Agent agent, String conversation) {
        return access.visible(agent, conversation);
    }

    Presence.State presence(Agent agent, AgentFrame.Presence frame) {
        return presence.set(agent, frame.status().wire(), frame.capacity());
    }

    Presence.State signIn(Agent agent) {
        return presence.signIn(agent);
    }

    void renew(Agent agent) {
        presence.renew(agents.byId(agent.site(), agent.id()).orElse(agent));
    }

    /** Not for {@code follow} and {@code unfollow}, which are the socket's own. */
    Outcome act(Agent agent, Act act) {
        Conversation conversation = mine(agent, act.conversation(), act.ref());
        Acts.Target target = new Acts.Target(act.ref(), act.conversation(), act.gen() == null ? -1 : act.gen());
        Outcome outcome = switch (act) {
            case Act.Take take -> acts.take(agent, target);
            case Act.Transfer transfer -> transfer(agent, target, conversation, transfer);
            case Act.Resolve resolve -> acts.resolve(agent, target, resolve.outcome());
            case Act.Reopen reopen ->
                acts.reopen(agent.site(), Author.agent(agent.id(), agent.name()), act.ref(), act.conversation());
            case Act.CorrectMoment correct -> acts.correct(agent, target, correction(agent.site(), correct));
            case Act.Assign assign -> assign(agent, target, assign);
            case Act.Park park -> acts.park(agent, target, park.until());
            case Act.Tag tag -> acts.tag(agent, target, tag.tags());
            case Act.MarkHeard heard -> acts.heard(agent, target, heard.kind(), heard.text());
            case Act.Accept accept -> acts.accept(agent, target);
            case Act.Decline decline -> acts.decline(agent, target);
            default -> throw Refusal.invalid("name", "Not an act on a conversation.");
        };
        wakeful.wake(agent.site());
        return outcome;
    }

    private Acts.Correction correction(String siteId, Act.CorrectMoment correct) {
        Moment moment = Moment.valueOf(correct.moment());
        String desk = !correct.move()
                ? null
                : sites.byId(siteId).desks().stream()
                        .filter(each -> each.moment() == moment)
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("queue"))
                        .queue();
        return new Acts.Correction(moment, journey(correct.journey()), correct.reason(), desk);
    }

    private Outcome transfer(Agent agent, Acts.Target target, Conversation conversation, Act.Transfer transfer) {
        if ((transfer.queue() == null) == (transfer.agent() == null)) {
            throw Refusal.invalid("queue", "Name a queue or an agent, not both and not neither.");
        }
        if (transfer.queue() != null
                && sites.byId(agent.site()).desk(transfer.queue()).isEmpty()) {
            throw Refusal.notFound("queue");
        }
        Agent colleague = transfer.agent() == null ? null : colleague(agent, transfer.agent());
        return acts.transfer(
                agent,
                target,
                conversation.queue(),
                new Acts.Receiver(
                        transfer.queue(),
                        colleague == null ? null : colleague.id(),
                        colleague == null ? null : colleague.name()),
                transfer.reason());
    }

    private Outcome assign(Agent agent, Acts.Target target, Act.Assign assign) {
        if (agent.role() != Role.SUPERVISOR) {
            throw Refusal.forbidden("Only a supervisor assigns.");
        }
        return acts.assign(agent, colleague(agent, assign.agent()), target);
    }

    private Agent colleague(Agent agent, String id) {
        return agents.byId(agent.site(), id).orElseThrow(() -> Refusal.notFound("agent"));
    }

    private static Decision.@Nullable Journey journey(@Nullable JourneyName name) {
        return name == null ? null : new Decision.Journey(name.kind().wire(), name.order());
    }

    void typing(Agent agent, Typing typing) {
        Conversation conversation = access.visible(agent, typing.conversation());
        if (conversation.ownedBy(agent.id())) {
            ObjectNode message = message("typing", conversation.id())
                    .put("visitor", conversation.visitor())
                    .put("on", typing.on());
            message.putObject("from").put("kind", "agent").put("id", agent.id()).put("name", agent.name());
            feeds.pass(agent.site(), message);
        }
    }

    /** Only the owner's reading counts as the desk's. */
    void mark(Agent agent, Mark mark) {
        Conversation conversation = access.visible(agent, mark.conversation());
        if (!conversation.ownedBy(agent.id())) {
            return;
        }
        var marked = conversations.mark(
                agent.site(),
                conversation.id(),
                null,
                mark.received() == null ? 0 : mark.received(),
                mark.read() == null ? 0 : mark.read());
        if (marked.rose()) {
            feeds.pass(
                    agent.site(),
                    message("read", conversation.id())
                            .put("owner", marked.owner())
                            .put("visitor", marked.visitor())
                            .put("by", "agent")
                            .put("seq", marked.read())
                            .put("visible", marked.visible()));
        }
    }

    private ObjectNode message(String type, String conversation) {
        return json.createObjectNode().put("type", type).put("conversation", conversation);
    }

    /** ACT4: the agent's desks, all for a supervisor. */
    List<QueueState> queues(Agent agent) {
        int changes = feeds.of(agent.site()).deskChanges();
        return board.of(agent.site(), changes, () -> queues.of(sites.byId(agent.site()))).stream()
                .filter(state -> agent.sees(state.desk().queue()))
                .map(state -> new QueueState(
                        state.desk().queue(),
                        state.desk().moment().name(),
                        state.waiting(),
                        state.oldest(),
                        state.agents(),
                        state.free(),
                        state.tickets()))
                .toList();
    }

    static AgentStatus status(Presence.State state) {
        return AgentStatus.valueOf(state.status().toUpperCase(java.util.Locale.ROOT));
    }
}
