package io.momentdesk.gateway.visitor;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.gateway.fanout.Follower;
import io.momentdesk.gateway.fanout.Logged;
import io.momentdesk.gateway.fanout.Passing;
import io.momentdesk.gateway.fanout.Reader;
import io.momentdesk.gateway.fanout.SiteFeed;
import io.momentdesk.gateway.socket.DeskSocket;
import io.momentdesk.gateway.socket.FrameRate;
import io.momentdesk.gateway.socket.Handshake;
import io.momentdesk.protocol.CloseCode;
import io.momentdesk.protocol.Codec;
import io.momentdesk.protocol.FromVisitor;
import io.momentdesk.protocol.Mark;
import io.momentdesk.protocol.Pong;
import io.momentdesk.protocol.Pull;
import io.momentdesk.protocol.Refused;
import io.momentdesk.protocol.ResumePoint;
import io.momentdesk.protocol.ServerFrame;
import io.momentdesk.protocol.Typing;
import io.momentdesk.protocol.VisitorFrame;
import io.momentdesk.redis.LogRecord;
import io.momentdesk.site.Site;
import io.momentdesk.visitor.Arrived;
import io.momentdesk.visitor.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.JsonNode;

/** One tab of one visitor. */
final class VisitorSocket extends DeskSocket implements Follower {

    private final VisitorSockets all;
    private final String siteKey;
    private final Places places = new Places();
    private volatile boolean talks;
    private volatile @Nullable Seat seat;
    private volatile @Nullable Reader reader;

    VisitorSocket(WebSocketSession session, VisitorSockets all) {
        super(session, all.codec(), all.settings(), Codec.VISITOR_FRAME_BYTES, FrameRate.ofVisitor());
        this.all = all;
        this.siteKey = (String) session.getAttributes().get(Handshake.SITE);
    }

    @Override
    protected void frame(String text) {
        Seat sitting = seat;
        FromVisitor read = all.codec().fromVisitor(text);
        if (read instanceof Refused refused) {
            unread(refused, sitting != null);
        } else if (sitting != null) {
            handle(sitting, (VisitorFrame) read);
        } else if (read instanceof VisitorFrame.Hello hello) {
            hello(hello);
        } else {
            wire.finish(CloseCode.PROTOCOL, null);
        }
    }

    private void hello(VisitorFrame.Hello hello) {
        Optional<Site> site = all.site(siteKey);
        if (hello.version() != 1) {
            wire.finish(CloseCode.VERSION, null);
        } else if (site.isEmpty() || !hello.site().equals(siteKey)) {
            wire.finish(CloseCode.FORBIDDEN, null);
        } else if (!site.get().enabled()) {
            wire.finish(CloseCode.SITE_DISABLED, null);
        } else {
            greet(() -> sit(site.get(), all.greeting().arrive(site.get(), hello), hello.resume()));
        }
    }

    /** Joins the live feed first, then tells the past (RES2). */
    private void sit(Site site, Arrived arrived, List<ResumePoint> points) {
        Seat before = seat;
        SiteFeed feed = all.feed(site);
        Visitor visitor = arrived.visitor();
        seat = new Seat(site, visitor, feed);
        feed.audience().joinVisitor(visitor.id(), this);
        if (before != null && !before.visitor().id().equals(visitor.id())) {
            feed.audience().leaveVisitor(before.visitor().id(), this);
            all.sockets().closed(before.visitor().id(), this);
        }
        wire.run(() -> {
            Reader own = reader;
            if (own == null) {
                own = all.reader(site, visitor.id(), wire);
                reader = own;
            } else if (before != null && !before.visitor().id().equals(visitor.id())) {
                own.become(visitor.id());
            }
            places.clear();
            var told = all.greeting().welcome(site, arrived, points, own, wire::write);
            told.forEach(places::found);
            talks = told.stream().anyMatch(Conversation::open);
            here();
            positions();
        });
        greeted();
        all.sockets().opened(visitor.id(), this);
    }

    private void handle(Seat sitting, VisitorFrame frame) {
        VisitorDesk desk = all.desk();
        if (!(frame instanceof Pong)) {
            heard();
        }
        switch (frame) {
            case VisitorFrame.Hello again -> wire.finish(CloseCode.PROTOCOL, null);
            case Pong pong -> {
                pong(pong.n());
                here();
            }
            case Typing typing -> answer(null, () -> desk.typing(sitting, typing));
            case Mark mark -> answer(null, () -> desk.mark(sitting, mark));
            case Pull pull -> answer(pull.ref(), () -> pull(sitting, pull));
            case VisitorFrame.Say say -> answer(say.ref(), () -> desk.say(sitting, say, wire::send));
            case VisitorFrame.Identify identify -> answer(identify.ref(), () -> identify(sitting, identify));
            case VisitorFrame.Contact contact ->
                answer(contact.ref(), () -> become(sitting, desk.contact(sitting, contact, wire::send)));
            case VisitorFrame.Consent consent ->
                answer(consent.ref(), () -> become(sitting, desk.consent(sitting, consent, wire::send)));
            default -> answer(VisitorDesk.ref(frame), () -> desk.handle(sitting, frame, wire::send));
        }
    }

    private void identify(Seat sitting, VisitorFrame.Identify identify) {
        Arrived known = all.greeting().identify(sitting.site(), sitting.visitor(), identify.identity());
        all.desk().done(identify.ref(), wire::send);
        sit(sitting.site(), known, List.of());
    }

    /** Only of those who talk: others are nobody's concern, and a write a heartbeat is dear. */
    private void here() {
        Seat sitting = seat;
        if (talks && sitting != null) {
            answer(null, () -> all.here(sitting));
        }
    }

    private void become(Seat sitting, Visitor changed) {
        seat = new Seat(sitting.site(), changed, sitting.feed());
    }

    private void pull(Seat sitting, Pull pull) {
        var conversation = all.desk().own(sitting, pull.conversation());
        int limit = pull.limit() == null ? 200 : pull.limit();
        withReader(
                own -> answer(pull.ref(), () -> own.page(pull.ref(), conversation, pull.epoch(), pull.after(), limit)));
    }

    private void withReader(Consumer<Reader> task) {
        wire.run(() -> {
            Reader own = reader;
            if (own != null) {
                task.accept(own);
            }
        });
    }

    @Override
    public void entry(Logged logged) {
        talks = true;
        withReader(own -> {
            own.live(logged);
            places.happened(logged.conversation(), logged.entry());
        });
    }

    @Override
    public void record(LogRecord record) {
        Seat sitting = seat;
        if (sitting != null && record.type().equals("epoch")) {
            String lossy = record.field("c");
            withReader(own -> own.again(lossy, () -> all.desk().own(sitting, lossy)));
        }
    }

    @Override
    public void passing(JsonNode message) {
        Passing.frame(message, Reader.Side.VISITOR).ifPresent(wire::sendIfQuick);
    }

    @Override
    public void desksChanged() {
        wire.runUnlessAway(this::positions);
    }

    /** ACT5, on the writer's thread: says where waiting chats stand, when that has changed. */
    private void positions() {
        Seat sitting = seat;
        if (sitting != null) {
            places.tell(conversation -> all.desk().position(sitting, conversation), wire::write);
        }
    }

    @Override
    protected void ping(long n) {
        Seat sitting = seat;
        if (sitting != null) {
            wire.run(() -> wire.write(new ServerFrame.Ping(n, all.desk().tops(sitting))));
        }
    }

    @Override
    protected void look() {
        Seat sitting = seat;
        if (sitting != null && !all.stillThere(sitting.site())) {
            wire.finish(CloseCode.SITE_DISABLED, null);
        }
    }

    @Override
    protected void left() {
        Seat sitting = seat;
        if (sitting != null) {
            sitting.feed().audience().leaveVisitor(sitting.visitor().id(), this);
            all.sockets().closed(sitting.visitor().id(), this);
        }
    }
}
