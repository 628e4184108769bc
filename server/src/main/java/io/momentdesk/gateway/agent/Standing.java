package io.momentdesk.gateway.agent;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.SignedIn;
import io.momentdesk.gateway.socket.Wire;
import io.momentdesk.protocol.CloseCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On what the one at a socket stands there; when that is gone the socket is closed (SEC27). */
final class Standing {

    private final Doorkeeper doorkeeper;
    private final Wire wire;
    private volatile @Nullable SignedIn known;

    /** @param known by the cookie of the handshake, if there was one */
    Standing(Doorkeeper doorkeeper, Wire wire, @Nullable SignedIn known) {
        this.doorkeeper = doorkeeper;
        this.wire = wire;
        this.known = known;
    }

    /** HS2: who it is, by the ticket or else by the cookie; the socket is on its way out when it is nobody. */
    Optional<Agent> prove(@Nullable String ticket) {
        if (ticket != null) {
            known = doorkeeper.redeem(ticket).orElse(null);
        }
        if (known == null) {
            wire.finish(CloseCode.SIGN_IN_AGAIN, null);
        }
        look();
        return Optional.ofNullable(known).map(SignedIn::agent);
    }

    void look() {
        SignedIn now = known;
        int why = now == null ? Doorkeeper.STAY : doorkeeper.turnsAway(now);
        if (why != Doorkeeper.STAY) {
            wire.finish(why, null);
        }
    }

    void signedOut(String signIn) {
        SignedIn now = known;
        if (now != null && now.signIn().equals(signIn)) {
            wire.finish(CloseCode.SIGN_IN_AGAIN, null);
        }
    }

    /** Asks the store, for the ring that was lost. */
    void ask() {
        SignedIn now = known;
        if (now != null && !doorkeeper.stillSignedIn(now)) {
            signedOut(now.signIn());
        }
    }
}
