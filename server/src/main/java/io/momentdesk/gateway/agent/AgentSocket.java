package io.momentdesk.gateway.agent;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.SignedIn;
import io.momentdesk.conversation.Conversation;
import io.momentdesk.gateway.fanout.Follower;
import io.momentdesk.gateway.fanout.Logged;
import io.momentdesk.gateway.fanout.Passing;
import io.momentdesk.gateway.fanout.Reader;
import io.momentdesk.gateway.fanout.SiteFeed;
import io.momentdesk.gateway.fanout.Summaries;
import io.momentdesk.gateway.socket.DeskSocket;
import io.momentdesk.gateway.socket.FrameRate;
import io.momentdesk.protocol.Act;
import io.momentdesk.protocol.AgentFrame;
import io.momentdesk.protocol.CloseCode;
import io.momentdesk.protocol.Codec;
import io.momentdesk.protocol.FromAgent;
import io.momentdesk.protocol.Mark;
import io.momentdesk.protocol.Pong;
import io.momentdesk.protocol.Pull;
import io.momentdesk.protocol.Refused;
import io.momentdesk.protocol.ResumePoint;
import io.momentdesk.protocol.ServerFrame;
import io.momentdesk.protocol.Typing;
import io.momentdesk.redis.LogRecord;
import io.momentdesk.redis.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.JsonNode;

/** One console of one agent. */
final class AgentSocket extends DeskSocket implements Follower {

    private final AgentSockets all;
    private final Standing standing;
    private final Holdings holdings = new Holdings();
    private final Contexts contexts = new Contexts(this::tellContext, () -> wire.close(CloseCode.POSITION_LOST));
    private volatile @Nullable Agent agent;
    private volatile @Nullable SiteFeed feed;
    private volatile @Nullable Reader reader;

    AgentSocket(WebSocketSession session, AgentSockets all, @Nullable SignedIn signedIn) {
        super(session, all.codec(), all.settings(), Codec.AGENT_FRAME_BYTES, FrameRate.ofAgent());
        this.all = all;
        this.standing = new Standing(all.doorkeeper(), wire, signedIn);
    }

    @Override
    protected void frame(String text) {
        Agent sitting = agent;
        FromAgent read = all.codec().fromAgent(text);
        if (read instanceof Refused refused) {
            unread(refused, sitting != null);
        } else if (sitting != null) {
            handle(sitting, (AgentFrame) read);
        } else if (read instanceof AgentFrame.Hello hello && hello.version() == 1) {
            greet(() -> standing.prove(hello.ticket()).ifPresent(known -> sit(known.reading(hello.locale()), hello)));
        } else {
            wire.finish(read instanceof AgentFrame.Hello ? CloseCode.VERSION : CloseCode.PROTOCOL, null);
        }
    }

    @Override
    protected void look() {
        standing.look();
    }

    void signedOut(String signIn) {
        standing.signedOut(signIn);
    }

    /** Joins the live feed first, then tells the past (RES2). */
    private void sit(Agent known, AgentFrame.Hello hello) {
        var state = all.desk().signIn(known);
        SiteFeed joined = all.feed(known);
        agent = known;
        feed = joined;
        joined.audience().joinAgent(known.id(), this);
        List<String> resumed =
                hello.resume().stream().map(ResumePoint::conversation).toList();
        wire.run(() -> {
            Reader own = all.reader(known, wire);
            reader = own;
            List<Conversation> held = all.heldBy(known);
            wire.write(all.welcome(known, state, held));
            held.forEach(each -> own(own, each, resumed.contains(each.id())));
            all.offers(known).forEach(wire::write);
            hello.resume().forEach(point -> resume(known, own, point));
        });
        greeted();
        joined.ring();
        all.opened(this, known);
    }

    private void resume(Agent known, Reader own, ResumePoint point) {
        try {
            Conversation conversation = all.desk().visible(known, point.conversation());
            if (!holdings.owns(conversation.id())) {
                follow(conversation.id());
            }
            own.resume(conversation, point.epoch(), point.seq());
        } catch (Refusal notTheirs) {
            wire.write(new ServerFrame.Withdrawn(point.conversation(), null, "not_found"));
        }
    }

    private void handle(Agent sitting, AgentFrame frame) {
        AgentDesk desk = all.desk();
        if (!(frame instanceof Pong)) {
            heard();
        }
        switch (frame) {
            case Pong pong -> {
                pong(pong.n());
                standing.ask();
                answer(null, () -> desk.renew(sitting));
            }
            case Typing typing -> answer(null, () -> desk.typing(sitting, typing));
            case Mark mark -> answer(null, () -> desk.mark(sitting, mark));
            case Pull pull -> answer(pull.ref(), () -> pull(sitting, pull));
            case Act.Follow follow -> answer(follow.ref(), () -> follow(sitting, follow));
            case Act.Unfollow unfollow -> answer(unfollow.ref(), () -> unfollow(unfollow));
            case Act act -> answer(act.ref(), () -> done(act.ref(), Summaries.done(act.ref(), desk.act(sitting, act))));
            case AgentFrame.Say say ->
                answer(say.ref(), () -> done(say.ref(), Summaries.done(say.ref(), desk.say(sitting, say))));
            case AgentFrame.Presence presence ->
                answer(presence.ref(), () -> {
                    desk.presence(sitting, presence);
                    done(presence.ref(), all.done(presence.ref()));
                });
            case AgentFrame.Hello again -> wire.finish(CloseCode.PROTOCOL, null);
        }
    }

    private void done(String ref, ServerFrame.Done done) {
        wire.send(done);
        SiteFeed joined = feed;
        if (joined != null) {
            joined.ring();
        }
    }

    private void follow(Agent sitting, Act.Follow act) {
        Conversation conversation = all.desk().visible(sitting, act.conversation());
        wire.run(() -> {
            follow(conversation.id());
            if (reader != null && !holdings.owns(conversation.id())) {
                reader.skipTo(conversation.id(), conversation.top());
            }
            wire.write(all.done(act.ref()));
            wire.write(new ServerFrame.Live(conversation.id(), conversation.top()));
        });
    }

    private void unfollow(Act.Unfollow act) {
        wire.run(() -> {
            unfollow(act.conversation());
            wire.write(all.done(act.ref()));
        });
    }

    private void follow(String conversation) {
        SiteFeed joined = feed;
        if (joined != null && holdings.follow(conversation)) {
            joined.audience().follow(conversation, this);
        }
    }

    private void unfollow(String conversation) {
        SiteFeed joined = feed;
        if (joined != null && holdings.unfollow(conversation)) {
            joined.audience().unfollow(conversation, this);
        }
        if (reader != null && !holdings.owns(conversation)) {
            reader.forget(conversation);
        }
    }

    private void pull(Agent sitting, Pull pull) {
        Conversation conversation = all.desk().visible(sitting, pull.conversation());
        int limit = pull.limit() == null ? 200 : pull.limit();
        wire.run(() -> {
            if (reader != null) {
                answer(pull.ref(), () -> reader.page(pull.ref(), conversation, pull.epoch(), pull.after(), limit));
            }
        });
    }

    @Override
    public void entry(Logged logged) {
        wire.run(() -> told(logged));
    }

    /** On the writer's thread. */
    private void told(Logged logged) {
        Agent sitting = agent;
        Reader own = reader;
        if (sitting == null || own == null) {
            return;
        }
        String id = logged.conversation();
        boolean toMe =
                logged.entry().kind().equals("assigned") && logged.owner().equals(sitting.id());
        if (toMe) {
            all.find(sitting, id).filter(now -> now.ownedBy(sitting.id())).ifPresent(now -> own(own, now, false));
        }
        if (toMe || holdings.owns(id) || holdings.follows(id)) {
            own.live(logged);
        }
        lose(sitting, own, logged);
    }

    /** It is theirs: tells all about it, once for each gen. */
    private void own(Reader own, Conversation conversation, boolean resumes) {
        if (!holdings.own(conversation)) {
            return;
        }
        Agent sitting = agent;
        if (sitting != null) {
            wire.write(all.assigned(sitting, conversation));
        }
        if (!resumes) {
            own.skipTo(conversation.id(), conversation.top());
        }
    }

    private void lose(Agent sitting, Reader own, Logged logged) {
        String id = logged.conversation();
        holdings.lost(sitting, logged).ifPresent(withdrawn -> {
            if (withdrawn.gen() == null) {
                unfollow(id);
            } else if (!holdings.follows(id)) {
                own.forget(id);
            }
            wire.write(withdrawn);
        });
    }

    @Override
    public void record(LogRecord record) {
        if (List.of("context", "tags").contains(record.type())) {
            contexts.changed(record.field("c"));
        } else if (record.type().equals("epoch") && reader != null) {
            String lossy = record.field("c");
            wire.run(() -> reader.again(lossy, () -> all.desk().visible(agent, lossy)));
        } else if (agent != null) {
            wire.run(() -> all.frame(agent, record).ifPresent(wire::write));
        }
    }

    private void tellContext(String conversation) {
        all.context(agent, conversation)
                .ifPresent(context -> wire.run(() -> {
                    if (holdings.owns(conversation)) {
                        wire.write(context);
                    }
                }));
    }

    @Override
    public void passing(JsonNode message) {
        Passing.frame(message, Reader.Side.AGENT).ifPresent(wire::sendIfQuick);
    }

    @Override
    public void desksChanged() {
        Agent sitting = agent;
        if (sitting != null) {
            wire.runUnlessAway(
                    () -> wire.write(new ServerFrame.Queues(all.desk().queues(sitting))));
        }
    }

    @Override
    protected void ping(long n) {
        Agent sitting = agent;
        wire.run(() -> {
            if (sitting != null && reader != null) {
                wire.write(new ServerFrame.Ping(n, all.tops(sitting, reader)));
            }
        });
    }

    @Override
    protected void left() {
        Agent sitting = agent;
        SiteFeed joined = feed;
        if (sitting != null && joined != null) {
            joined.audience().leaveAgent(sitting.id(), this);
            holdings.followed().forEach(conversation -> joined.audience().unfollow(conversation, this));
            all.closed(this, sitting);
        }
    }
}
