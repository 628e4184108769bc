package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.Agents;
import io.momentdesk.agent.SignOuts;
import io.momentdesk.agent.SignedIn;
import io.momentdesk.gateway.http.Caller.AgentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. The session names the person and nothing more: role and desks are looked up at each call, so that a change of them, or
 * disabling the person, holds at once.
 */
@Component
public class SignIns implements SecurityContextRepository {

    private static final String SITE = "site";
    private static final String AGENT = "agent";

    private static final Logger log = LoggerFactory.getLogger(SignIns.class);

    private final Agents agents;
    private final SignOuts signOuts;
    private final SessionRepository<?> sessions;
    private final SignInSettings settings;
    private final Clock clock;

    SignIns(Agents agents, SignOuts signOuts, SessionRepository<?> sessions, SignInSettings settings, Clock clock) {
        this.agents = agents;
        this.signOuts = signOuts;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Under a new session id, so that one known before is worth nothing. */
    void begin(HttpServletRequest request, Agent agent) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(SITE, agent.site());
        session.setAttribute(AGENT, agent.id());
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            var site = text(session.getAttribute(SITE));
            session.invalidate();
            if (site != null) {
                signOuts.tell(site, session.getId());
            }
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still has it without a default
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request).isPresent();
    }

    /** Nothing: only {@link #begin} signs anybody in. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    private SecurityContext context(HttpServletRequest request) {
        return signedIn(request)
                .map(known -> new SecurityContextImpl(new Authenticated(new AgentCaller(known))))
                .orElseGet(SecurityContextImpl::new);
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || over(Instant.ofEpochMilli(session.getCreationTime()))) {
            return Optional.empty();
        }
        var site = text(session.getAttribute(SITE));
        var agent = text(session.getAttribute(AGENT));
        return site == null || agent == null
                ? Optional.empty()
                : agents.byId(site, agent).map(known -> new SignedIn(known, session.getId()));
    }

    private boolean over(Instant began) {
        return began.plus(settings.longest()).isBefore(clock.instant());
    }

    /** Whether this sign-in has neither ended nor been ended; also while nobody can tell. */
    public boolean last(String signIn) {
        try {
            var session = sessions.findById(signIn);
            return session != null && !over(session.getCreationTime());
        } catch (RuntimeException away) {
            log.debug("Whether a sign-in lasts cannot be told now: {}", away.getMessage());
            return true;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
