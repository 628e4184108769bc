package io.momentdesk.gateway.http;

import io.momentdesk.gateway.http.Caller.AgentCaller;
import io.momentdesk.gateway.http.Caller.SiteCaller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A proven caller as Spring Security carries it; its one authority is a {@link Party}. */
final class Authenticated extends AbstractAuthenticationToken {

    private final transient Caller caller;

    Authenticated(Caller caller) {
        super(List.of(new SimpleGrantedAuthority(party(caller).name())));
        this.caller = caller;
        setAuthenticated(true);
    }

    private static Party party(Caller caller) {
        return switch (caller) {
            case SiteCaller backEnd -> Party.SITE;
            case AgentCaller person ->
                switch (person.agent().role()) {
                    case AGENT -> Party.AGENT;
                    case SUPERVISOR -> Party.SUPERVISOR;
                    case ADMIN -> Party.ADMIN;
                };
        };
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return switch (caller) {
            case SiteCaller backEnd -> backEnd.site().id();
            case AgentCaller person -> person.agent().id();
        };
    }
}
