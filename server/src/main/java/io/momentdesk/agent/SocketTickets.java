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

    public IssuedTicket issue(Agent agent) {
        var ticket = agent.site() + "." + RandomId.next();
        store.keep(agent.site(), KeyHash.of(ticket), agent.id(), LIFE);
        return new IssuedTicket(
                ticket, clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(LIFE));
    }

    /** Empty for a ticket that is unknown, over, or was used before. */
    public Optional<Agent> redeem(String ticket) {
        var site = ticket.substring(0, Math.max(0, ticket.indexOf('.')));
        return sites.find(site)
                .flatMap(known -> store.take(site, KeyHash.of(ticket)))
                .flatMap(agent -> agents.byId(site, agent));
    }
}
