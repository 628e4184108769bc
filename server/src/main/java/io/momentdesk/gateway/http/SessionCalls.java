package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.IssuedTicket;
import io.momentdesk.agent.Passwords;
import io.momentdesk.agent.SocketTickets;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, who am I, and tickets for sockets. */
@RestController
class SessionCalls {

    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final SignIns signIns;
    private final CookieCsrfTokenRepository csrfTokens;
    private final SocketTickets tickets;
    private final Sites sites;

    SessionCalls(
            Passwords passwords,
            SignInThrottle throttle,
            SignIns signIns,
            CookieCsrfTokenRepository csrfTokens,
            SocketTickets tickets,
            Sites sites) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.signIns = signIns;
        this.csrfTokens = csrfTokens;
        this.tickets = tickets;
        this.sites = sites;
    }

    record SignIn(@Nullable String email, @Nullable String password) {

        @Override
        public String toString() {
            return "SignIn[…]";
        }
    }

    /** @param site the public key */
    record WhoAmI(
            String id,
            String name,
            String email,
            String role,
            List<String> queues,
            int capacity,
            String locale,
            String site) {}

    @PostMapping("/api/v1/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(@RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
        var email = required("email", body.email());
        var password = required("password", body.password());
        var attempt = throttle.take(email, request.getRemoteAddr());
        var agent = passwords
                .prove(email, password)
                .orElseThrow(() -> new Refusal("unauthorized", "E-mail or password is wrong.", null, null));
        attempt.succeeded();
        signIns.begin(request, agent);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    }

    @GetMapping("/api/v1/session")
    WhoAmI whoAmI(@AuthenticationPrincipal Caller caller) {
        Agent agent = caller.person();
        return new WhoAmI(
                agent.id(),
                agent.name(),
                agent.email(),
                agent.role().name().toLowerCase(Locale.ROOT),
                agent.queues(),
                agent.capacity(),
                agent.locale(),
                sites.byId(agent.site()).publicKey());
    }

    @DeleteMapping("/api/v1/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        signIns.end(request);
    }

    @PostMapping("/api/v1/tickets")
    IssuedTicket ticket(@AuthenticationPrincipal Caller caller) {
        return tickets.issue(caller.signedInPerson());
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(field, field + " is missing.");
        }
        if (value.length() > 320) {
            throw Refusal.tooLarge(field, 320);
        }
        return value;
    }
}
