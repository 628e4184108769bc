package io.momentdesk.agent;

import io.momentdesk.site.KeyHash;
import io.momentdesk.site.RandomId;
import io.momentdesk.site.Sites;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One-time tickets with which an agent's socket says whose it is (HS2), for clients that have no cookie. */
@Component
public class SocketTickets {

    public static final Duration LIFE = Duration.ofSeconds(30);

    private final TicketStore store;
    private final Agents agents;
    private final Sites sites;
    private final Clock clock;

    SocketTickets(TicketStore store, Agents agents, Sites sites, Clock clock) {
        this.store = store;
        this.agents = agents;
        this.sites = sites;
        this.clock = clock;
    }

    public IssuedTicket issue(SignedIn whom) {
        var site = whom.agent().site();
        var ticket = site + "." + RandomId.next();
        store.keep(site, KeyHash.of(ticket), whom.agent().id() + " " + whom.signIn(), LIFE);
        return new IssuedTicket(
                ticket, clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(LIFE));
    }

    /** Empty for a ticket that is unknown, over, or was used before. */
    public Optional<SignedIn> redeem(String ticket) {
        var site = ticket.substring(0, Math.max(0, ticket.indexOf('.')));
        return sites.find(site)
                .flatMap(known -> store.take(site, KeyHash.of(ticket)))
                .flatMap(holder -> signedIn(site, holder));
    }

    private Optional<SignedIn> signedIn(String site, String holder) {
        var words = holder.split(" ", 2);
        return agents.byId(site, words[0]).map(agent -> new SignedIn(agent, words.length == 2 ? words[1] : ""));
    }
}
