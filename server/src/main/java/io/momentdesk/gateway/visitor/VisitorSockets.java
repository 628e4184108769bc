package io.momentdesk.gateway.visitor;

import io.momentdesk.conversation.Conversations;
import io.momentdesk.gateway.fanout.Feeds;
import io.momentdesk.gateway.fanout.Reader;
import io.momentdesk.gateway.fanout.SiteFeed;
import io.momentdesk.gateway.socket.DeskHandler;
import io.momentdesk.gateway.socket.DeskSocket;
import io.momentdesk.gateway.socket.OpenSockets;
import io.momentdesk.gateway.socket.SocketSettings;
import io.momentdesk.gateway.socket.Wire;
import io.momentdesk.protocol.Codec;
import io.momentdesk.routing.Attendance;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;

/** All visitors' sockets of this node. */
@Component
public class VisitorSockets extends DeskHandler {

    private static final int MOST = 20;

    private final Sites sites;
    private final Conversations conversations;
    private final Feeds feeds;
    private final Greeting greeting;
    private final VisitorDesk desk;
    private final Attendance attendance;
    private final Codec codec;
    private final SocketSettings settings;
    private final OpenSockets<VisitorSocket> open = new OpenSockets<>(MOST);

    VisitorSockets(
            Sites sites,
            Conversations conversations,
            Feeds feeds,
            Greeting greeting,
            VisitorDesk desk,
            Attendance attendance,
            Codec codec,
            SocketSettings settings) {
        this.sites = sites;
        this.conversations = conversations;
        this.feeds = feeds;
        this.greeting = greeting;
        this.desk = desk;
        this.attendance = attendance;
        this.codec = codec;
        this.settings = settings;
    }

    @Override
    protected DeskSocket open(WebSocketSession session) {
        return new VisitorSocket(session, this);
    }

    /** HS3: a site that is not there is upgraded and told after {@code hello}; one that is there has its own list. */
    public boolean originAllowed(String origin, String key) {
        return sites.byPublicKey(key).map(site -> site.allows(origin)).orElse(true);
    }

    Optional<Site> site(String key) {
        return sites.byPublicKey(key);
    }

    SiteFeed feed(Site site) {
        return feeds.of(site.id());
    }

    Reader reader(Site site, String visitor, Wire wire) {
        return new Reader(site.id(), Reader.Side.VISITOR, visitor, conversations, wire::write);
    }

    Greeting greeting() {
        return greeting;
    }

    void here(Seat seat) {
        attendance.here(seat.site().id(), seat.visitor().id());
    }

    VisitorDesk desk() {
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
        return "visitors";
    }

    boolean stillThere(Site site) {
        return sites.find(site.id()).filter(Site::enabled).isPresent();
    }

    OpenSockets<VisitorSocket> sockets() {
        return open;
    }
}
