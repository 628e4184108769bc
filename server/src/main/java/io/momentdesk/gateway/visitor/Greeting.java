package io.momentdesk.gateway.visitor;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.gateway.fanout.Reader;
import io.momentdesk.gateway.fanout.Summaries;
import io.momentdesk.gateway.socket.SocketSettings;
import io.momentdesk.protocol.Codec;
import io.momentdesk.protocol.Desk;
import io.momentdesk.protocol.Identity;
import io.momentdesk.protocol.ResumePoint;
import io.momentdesk.protocol.ServerFrame;
import io.momentdesk.protocol.ServerFrame.OwnVisitor;
import io.momentdesk.protocol.ServerFrame.VisitorWelcome;
import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Promises;
import io.momentdesk.routing.Wakeful;
import io.momentdesk.site.Site;
import io.momentdesk.visitor.Arrived;
import io.momentdesk.visitor.IdentityClaim;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Sessions;
import io.momentdesk.visitor.Visitor;
import io.momentdesk.visitor.Visitors;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** HS4 to HS6 for visitors: who they are, and what they are told first. */
@Component
class Greeting {

    private static final int LISTED = 50;

    private final Visitors visitors;
    private final Sessions sessions;
    private final Conversations conversations;
    private final Promises promises;
    private final Wakeful wakeful;
    private final SocketSettings settings;
    private final Clock clock;

    Greeting(
            Visitors visitors,
            Sessions sessions,
            Conversations conversations,
            Promises promises,
            Wakeful wakeful,
            SocketSettings settings,
            Clock clock) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.conversations = conversations;
        this.promises = promises;
        this.wakeful = wakeful;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Never refuses for a bad token or proof: the visitor is anonymous then, and told why. The page is that of who they turn out to be; whoever comes
     * with a proven customer's token and says they are another, but cannot prove it, is neither.
     */
    Arrived arrive(Site site, io.momentdesk.protocol.VisitorFrame.Hello hello) {
        Arrived came = visitors.arrive(site, hello.token(), hello.locale());
        Arrived arrived = hello.identity() == null ? came : proven(site, came, hello);
        if (hello.page() != null) {
            sessions.visited(site, arrived.visitor(), page(hello.page()));
            wakeful.wake(site.id());
        }
        return arrived;
    }

    private Arrived proven(Site site, Arrived came, io.momentdesk.protocol.VisitorFrame.Hello hello) {
        Identity identity = Objects.requireNonNull(hello.identity());
        try {
            return identify(site, came.visitor(), identity);
        } catch (Refusal wrong) {
            String known = came.visitor().customer();
            boolean another = known != null && !known.equals(identity.id());
            Arrived as = another ? visitors.arrive(site, null, hello.locale()) : came;
            return new Arrived(as.visitor(), as.token(), "proof");
        }
    }

    /** Takes the anonymous conversations along to who the visitor has proven to be (TRK3). */
    Arrived identify(Site site, Visitor current, Identity identity) {
        Arrived known = visitors.identify(site, current, claim(identity));
        if (!known.visitor().id().equals(current.id())) {
            if (!current.verified()) {
                conversations.adopt(
                        site.id(), current.id(), known.visitor().id(), promises.at(site, site.defaultQueue()));
            }
        }
        wakeful.wake(site.id());
        return known;
    }

    /** On the writer's thread, after the feed was joined; returns the conversations it told of. */
    List<Conversation> welcome(
            Site site, Arrived arrived, List<ResumePoint> points, Reader reader, Consumer<ServerFrame> out) {
        Visitor visitor = arrived.visitor();
        List<Conversation> all = conversations.allOf(site.id(), visitor.id(), LISTED);
        out.accept(new VisitorWelcome(
                1,
                UUID.randomUUID().toString(),
                new OwnVisitor(visitor.id(), arrived.token(), visitor.verified()),
                all.stream()
                        .map(each -> Summaries.of(each, Reader.Side.VISITOR))
                        .toList(),
                desks(site),
                (int) settings.heartbeat().toSeconds(),
                Codec.VISITOR_LIMITS,
                clock.instant(),
                arrived.why()));
        all.stream()
                .filter(each ->
                        points.stream().noneMatch(point -> point.conversation().equals(each.id())))
                .forEach(each -> reader.skipTo(each.id(), each.visitorTop()));
        points.forEach(point -> resume(site, visitor, point, reader, out));
        return all;
    }

    private void resume(Site site, Visitor visitor, ResumePoint point, Reader reader, Consumer<ServerFrame> out) {
        Optional<Conversation> own = conversations
                .recall(site.id(), point.conversation())
                .filter(found -> found.visitor().equals(visitor.id()));
        own.ifPresentOrElse(
                found -> reader.resume(found, point.epoch(), point.seq()),
                () -> out.accept(new ServerFrame.Withdrawn(point.conversation(), null, "not_found")));
    }

    private List<Desk> desks(Site site) {
        Instant now = clock.instant();
        return site.desks().stream()
                .map(desk -> {
                    boolean open = desk.hours().isOpen(now, site.zone());
                    return new Desk(
                            desk.queue(),
                            open,
                            open
                                    ? null
                                    : desk.hours().nextOpening(now, site.zone()).orElse(null));
                })
                .toList();
    }

    static @Nullable Page page(io.momentdesk.protocol.@Nullable Page page) {
        return page == null
                ? null
                : new Page(
                        page.url(),
                        page.title(),
                        page.type(),
                        page.product(),
                        page.referrer(),
                        page.country(),
                        page.inStock());
    }

    private static IdentityClaim claim(Identity identity) {
        IdentityClaim.Proof proof = switch (identity.proof()) {
            case Identity.HmacProof hmac -> new IdentityClaim.Hmac(hmac.value(), hmac.exp());
            case Identity.JwtProof jwt -> new IdentityClaim.Jwt(jwt.value());
        };
        return new IdentityClaim(identity.id(), identity.email(), identity.name(), proof);
    }
}
