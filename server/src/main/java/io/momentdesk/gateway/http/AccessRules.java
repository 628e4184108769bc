package io.momentdesk.gateway.http;

import static io.momentdesk.gateway.http.Party.ADMIN;
import static io.momentdesk.gateway.http.Party.AGENT;
import static io.momentdesk.gateway.http.Party.SITE;
import static io.momentdesk.gateway.http.Party.SUPERVISOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may make which call. What stands nowhere here is denied to everybody. Whose conversation or queue a call is about is checked by the call
 * itself; administrators look after the site and its people, and do not read conversations or customers.
 */
final class AccessRules {

    private static final Set<Party> PEOPLE = EnumSet.of(AGENT, SUPERVISOR, ADMIN);
    private static final Set<Party> ALL = EnumSet.allOf(Party.class);
    private static final Set<Party> DIRECTING = EnumSet.of(SUPERVISOR, ADMIN);
    private static final Set<Party> READERS = EnumSet.of(AGENT, SUPERVISOR, SITE);

    static final List<Rule> RULES = List.of(
            open(POST, "/api/v1/session"),
            open(POST, "/api/v1/hooks/**"),
            open(GET, "/api/v1/openapi.json"),
            new Rule(GET, "/api/v1/session", PEOPLE),
            new Rule(DELETE, "/api/v1/session", PEOPLE),
            new Rule(POST, "/api/v1/tickets", PEOPLE),
            new Rule(POST, "/api/v1/moments/explain", ALL),
            new Rule(GET, "/api/v1/suggestions", ALL),
            new Rule(POST, "/api/v1/moment-links", ALL),
            new Rule(POST, "/api/v1/orders", EnumSet.of(SITE)),
            new Rule(GET, "/api/v1/orders/*", READERS),
            new Rule(GET, "/api/v1/customers/**", READERS),
            new Rule(GET, "/api/v1/conversations/**", READERS),
            new Rule(GET, "/api/v1/faq", ALL),
            new Rule(POST, "/api/v1/faq/check", DIRECTING),
            new Rule(GET, "/api/v1/faq/export", DIRECTING),
            new Rule(POST, "/api/v1/faq/import", DIRECTING),
            new Rule(GET, "/api/v1/faq/*", ALL),
            new Rule(PUT, "/api/v1/faq/*", DIRECTING),
            new Rule(DELETE, "/api/v1/faq/*", DIRECTING),
            new Rule(GET, "/api/v1/faq/*/versions", PEOPLE),
            new Rule(GET, "/api/v1/faq/*/versions/*", PEOPLE),
            new Rule(POST, "/api/v1/faq/*/versions/*/restore", DIRECTING),
            new Rule(GET, "/api/v1/scripts", ALL),
            new Rule(POST, "/api/v1/scripts/check", DIRECTING),
            new Rule(GET, "/api/v1/scripts/export", DIRECTING),
            new Rule(POST, "/api/v1/scripts/import", DIRECTING),
            new Rule(GET, "/api/v1/scripts/*", ALL),
            new Rule(PUT, "/api/v1/scripts/*", DIRECTING),
            new Rule(DELETE, "/api/v1/scripts/*", DIRECTING),
            new Rule(GET, "/api/v1/scripts/*/versions", PEOPLE),
            new Rule(GET, "/api/v1/scripts/*/versions/*", PEOPLE),
            new Rule(POST, "/api/v1/scripts/*/versions/*/restore", DIRECTING),
            new Rule(GET, "/api/v1/knowledge/gaps", EnumSet.of(SUPERVISOR)),
            new Rule(GET, "/api/v1/knowledge/usage", DIRECTING),
            new Rule(GET, "/api/v1/knowledge/deflection", DIRECTING),
            new Rule(DELETE, "/api/v1/knowledge/learned/*/*", DIRECTING),
            new Rule(GET, "/api/v1/agents", ALL),
            new Rule(PUT, "/api/v1/agents/*/languages", EnumSet.of(ADMIN)),
            new Rule(GET, "/api/v1/queues", ALL),
            new Rule(GET, "/api/v1/queues/*/policy", ALL),
            new Rule(PUT, "/api/v1/queues/*/policy", EnumSet.of(ADMIN)),
            new Rule(GET, "/api/v1/site", ALL),
            new Rule(GET, "/api/v1/hours/*", ALL),
            new Rule(PUT, "/api/v1/hours/*", EnumSet.of(ADMIN)),
            new Rule(GET, "/api/v1/rules", DIRECTING),
            new Rule(PUT, "/api/v1/rules", EnumSet.of(ADMIN)),
            new Rule(GET, "/api/v1/rules/defaults", DIRECTING),
            new Rule(POST, "/api/v1/rules/check", DIRECTING),
            new Rule(GET, "/api/v1/rules/versions", DIRECTING),
            new Rule(GET, "/api/v1/rules/versions/*", DIRECTING),
            new Rule(POST, "/api/v1/rules/versions/*/revert", EnumSet.of(ADMIN)),
            new Rule(GET, "/api/v1/rules/draft", DIRECTING),
            new Rule(PUT, "/api/v1/rules/draft", DIRECTING),
            new Rule(DELETE, "/api/v1/rules/draft", DIRECTING),
            new Rule(POST, "/api/v1/rules/draft/accept", DIRECTING),
            new Rule(POST, "/api/v1/rules/simulate", DIRECTING),
            new Rule(GET, "/api/v1/rules/suggestions", DIRECTING),
            new Rule(GET, "/api/v1/rules/log", DIRECTING),
            new Rule(GET, "/api/v1/reports/moments", DIRECTING),
            new Rule(GET, "/api/v1/webhooks", EnumSet.of(ADMIN)),
            new Rule(POST, "/api/v1/webhooks", EnumSet.of(ADMIN)),
            new Rule(GET, "/api/v1/webhooks/log", EnumSet.of(ADMIN)),
            new Rule(GET, "/api/v1/webhooks/*", EnumSet.of(ADMIN)),
            new Rule(PUT, "/api/v1/webhooks/*", EnumSet.of(ADMIN)),
            new Rule(DELETE, "/api/v1/webhooks/*", EnumSet.of(ADMIN)),
            new Rule(POST, "/api/v1/webhooks/*/secret", EnumSet.of(ADMIN)),
            new Rule(POST, "/api/v1/webhooks/*/test", EnumSet.of(ADMIN)),
            new Rule(GET, "/api/v1/webhooks/*/deliveries", EnumSet.of(ADMIN)),
            new Rule(POST, "/api/v1/webhooks/*/deliveries/*/replay", EnumSet.of(ADMIN)),
            new Rule(POST, "/api/v1/import", EnumSet.of(ADMIN, SITE)));

    private AccessRules() {}

    /** @param who nobody in particular: open to all, signed in or not */
    record Rule(HttpMethod method, String path, Set<Party> who) {

        String[] authorities() {
            return who.stream().map(Party::name).toArray(String[]::new);
        }
    }

    private static Rule open(HttpMethod method, String path) {
        return new Rule(method, path, Set.of());
    }
}
