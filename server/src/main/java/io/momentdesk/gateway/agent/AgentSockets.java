package io.momentdesk.gateway.agent;

import io.momentdesk.agent.Agent;
import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.gateway.fanout.Feeds;
import io.momentdesk.gateway.fanout.Reader;
import io.momentdesk.gateway.fanout.SiteFeed;
import io.momentdesk.gateway.fanout.Summaries;
import io.momentdesk.gateway.socket.DeskHandler;
import io.momentdesk.gateway.socket.DeskSocket;
import io.momentdesk.gateway.socket.OpenSockets;
import io.momentdesk.gateway.socket.SocketSettings;
import io.momentdesk.gateway.socket.Wire;
import io.momentdesk.protocol.AgentRole;
import io.momentdesk.protocol.Assigned;
import io.momentdesk.protocol.Codec;
import io.momentdesk.protocol.Context;
import io.momentdesk.protocol.OwnAgent;
import io.momentdesk.protocol.ServerFrame;
import io.momentdesk.redis.LogRecord;
import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Offers;
import io.momentdesk.routing.Presence;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;

/** All agents' sockets of this node. */
@Component
public class AgentSockets extends DeskHandler {

    private static final int MOST = 10;

    private final Doorkeeper doorkeeper;
    private final Conversations conversations;
    private final Briefings briefings;
    private final Feeds feeds;
    private final AgentDesk desk;
    private final Offers offers;
    private final Codec codec;
    private final SocketSettings settings;
    private final Clock clock;
    private final OpenSockets<AgentSocket> open = new OpenSockets<>(MOST);

    AgentSockets(
            Doorkeeper doorkeeper,
            Conversations conversations,
            Briefings briefings,
            Feeds feeds,
            AgentDesk desk,
            Offers offers,
            Codec codec,
            SocketSettings settings,
            Clock clock) {
        this.doorkeeper = doorkeeper;
        this.conversations = conversations;
        this.briefings = briefings;
        this.feeds = feeds;
        this.desk = desk;
        this.offers = offers;
        this.codec = codec;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected DeskSocket open(WebSocketSession session) {
        return new AgentSocket(session, this, Doorkeeper.signedIn(session.getPrincipal()));
    }

    Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    void opened(AgentSocket socket, Agent agent) {
        open.opened(agent.id(), socket);
        doorkeeper.listen(agent.site(), signIn -> open.all().forEach(each -> each.signedOut(signIn)));
    }

    void closed(AgentSocket socket, Agent agent) {
        open.closed(agent.id(), socket);
    }

    SiteFeed feed(Agent agent) {
        return feeds.of(agent.site());
    }

    Reader reader(Agent agent, Wire wire) {
        return new Reader(
                agent.site(),
                Reader.Side.AGENT,
                agent.id(),
                conversations,
                wire::write,
                (fields, at) -> briefings.retell(fields, agent.locale(), at));
    }

    List<Conversation> heldBy(Agent agent) {
        return conversations.heldBy(agent.site(), agent.id());
    }

    Optional<Conversation> find(Agent agent, String conversation) {
        return conversations.find(agent.site(), conversation);
    }

    ServerFrame welcome(Agent agent, Presence.State state, List<Conversation> held) {
        OwnAgent own = new OwnAgent(
                agent.id(),
                agent.name(),
                AgentRole.valueOf(agent.role().name()),
                agent.queues(),
                state.capacity(),
                AgentDesk.status(state));
        return new ServerFrame.AgentWelcome(
                1,
                UUID.randomUUID().toString(),
                own,
                desk.queues(agent),
                held.stream().map(each -> Summaries.of(each, Reader.Side.AGENT)).toList(),
                (int) settings.heartbeat().toSeconds(),
                Codec.AGENT_LIMITS,
                clock.instant());
    }

    /** ACT3: what they are being asked now. */
    List<ServerFrame> offers(Agent agent) {
        return offers.of(agent).stream().map(AgentSockets::offered).toList();
    }

    /** What a record of the log tells this agent: an offer, or the end of one. */
    Optional<ServerFrame> frame(Agent agent, LogRecord record) {
        String id = record.field("c");
        boolean toMe = record.field("o").equals(agent.id());
        return switch (record.type()) {
            case "offered" -> toMe ? offers.find(agent, id).map(AgentSockets::offered) : Optional.empty();
            case "withdrawn" ->
                toMe
                        ? Optional.of(
                                new ServerFrame.Withdrawn(id, Long.valueOf(record.field("g")), record.field("why")))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static ServerFrame offered(Conversation conversation) {
        return new ServerFrame.Offered(
                conversation.id(),
                conversation.gen(),
                Objects.requireNonNullElse(conversation.time("offeredTill"), Instant.EPOCH),
                conversation.textOrNull("moment"),
                conversation.text("preview"));
    }

    Assigned assigned(Agent agent, Conversation conversation) {
        return briefings.assigned(agent.site(), conversation, agent);
    }

    /** Empty when it is not theirs. */
    Optional<Context> context(@Nullable Agent agent, String conversation) {
        return agent == null
                ? Optional.empty()
                : find(agent, conversation)
                        .filter(found -> found.ownedBy(agent.id()))
                        .map(found -> briefings.context(agent.site(), found, agent));
    }

    ServerFrame.Done done(String ref) {
        return new ServerFrame.Done(ref, null, null, clock.instant(), null, null, null);
    }

    /** Empty while the store is away: no reason to lose a socket. */
    Map<String, Long> tops(Agent agent, Reader reader) {
        try {
            return conversations.tops(agent.site(), reader.told().keySet());
        } catch (Refusal away) {
            return Map.of();
        }
    }

    AgentDesk desk() {
        return desk;
    }

    Codec codec() {
        return codec;
    }

    SocketSettings settings() {
        return settings;
    }

    @Override
    protected String whose() {
        return "agents";
    }
}
