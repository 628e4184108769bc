package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agents;
import io.momentdesk.site.Desk;
import io.momentdesk.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo's people and their one password, so that nobody has to look it up. */
@RestController
@Profile("demo")
class DemoCalls {

    private final Agents agents;
    private final Sites sites;

    DemoCalls(Agents agents, Sites sites) {
        this.agents = agents;
        this.sites = sites;
    }

    record Account(String email, String name, @Nullable String desk, String password) {}

    @GetMapping("/api/v1/demo/accounts")
    SiteCalls.Items<Account> accounts() {
        var desks = sites.byId("demo");
        return new SiteCalls.Items<>(agents.ofSite("demo").stream()
                .map(agent -> new Account(
                        agent.email(),
                        agent.name(),
                        agent.queues().stream()
                                .findFirst()
                                .flatMap(desks::desk)
                                .map(Desk::name)
                                .orElse(null),
                        "demo"))
                .toList());
    }
}
