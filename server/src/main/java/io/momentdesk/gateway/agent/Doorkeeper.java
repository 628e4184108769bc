package io.momentdesk.gateway.agent;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.Agents;
import io.momentdesk.agent.SignOuts;
import io.momentdesk.agent.SignedIn;
import io.momentdesk.agent.SocketTickets;
import io.momentdesk.gateway.http.Caller;
import io.momentdesk.gateway.http.SignIns;
import io.momentdesk.protocol.CloseCode;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who may come in at an agent's socket, and stay. */
@Component
class Doorkeeper {

    /** {@link #turnsAway} when there is no reason to. */
    static final int STAY = 0;

    private final SocketTickets tickets;
    private final SignIns signIns;
    private final SignOuts signOuts;
    private final Agents agents;
    private final Sites sites;

    Doorkeeper(SocketTickets tickets, SignIns signIns, SignOuts signOuts, Agents agents, Sites sites) {
        this.tickets = tickets;
        this.signIns = signIns;
        this.signOuts = signOuts;
        this.agents = agents;
        this.sites = sites;
    }

    /** HS2: the one who is signed in to the console. */
    static @Nullable SignedIn signedIn(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof Caller.AgentCaller caller
                ? caller.signedIn()
                : null;
    }

    Optional<SignedIn> redeem(String ticket) {
        return tickets.redeem(ticket);
    }

    /** The code to close with when the site is no longer open, or the agent no longer who they were; asks no store. */
    int turnsAway(SignedIn known) {
        Agent then = known.agent();
        if (sites.find(then.site()).filter(Site::enabled).isEmpty()) {
            return CloseCode.SITE_DISABLED;
        }
        boolean same = agents.byId(then.site(), then.id())
                .filter(now -> now.role() == then.role() && now.queues().equals(then.queues()))
                .isPresent();
        return same ? STAY : CloseCode.SIGN_IN_AGAIN;
    }

    /** For what {@link #listen} may have missed. */
    boolean stillSignedIn(SignedIn known) {
        return signIns.last(known.signIn());
    }

    void listen(String site, Consumer<String> ended) {
        signOuts.listen(site, ended);
    }
}
