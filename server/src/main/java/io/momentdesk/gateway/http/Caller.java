package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.SignedIn;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Site;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Who makes an HTTP call, as proven: a person of the desk by session cookie, or a site's back end by its secret key. */
public sealed interface Caller {

    /** The site whose data the call is about; there is never another way to name it. */
    String siteId();

    record AgentCaller(SignedIn signedIn) implements Caller {

        public Agent agent() {
            return signedIn.agent();
        }

        @Override
        public String siteId() {
            return signedIn.agent().site();
        }
    }

    record SiteCaller(Site site) implements Caller {

        @Override
        public String siteId() {
            return site.id();
        }
    }

    /** The person behind a request's or a handshake's principal, if it is one. */
    static Optional<Agent> agent(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof AgentCaller caller
                ? Optional.of(caller.agent())
                : Optional.empty();
    }

    static boolean none(@Nullable Principal principal) {
        return !(principal instanceof Authentication authentication)
                || !(authentication.getPrincipal() instanceof Caller);
    }

    /** @throws Refusal {@code forbidden} for a site's back end */
    default Agent person() {
        return signedInPerson().agent();
    }

    /** @throws Refusal {@code forbidden} for a site's back end */
    default SignedIn signedInPerson() {
        if (this instanceof AgentCaller caller) {
            return caller.signedIn();
        }
        throw Refusal.forbidden("This call is for people of the desk.");
    }
}
