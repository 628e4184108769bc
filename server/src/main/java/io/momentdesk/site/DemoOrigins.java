package io.momentdesk.site;

import java.util.Set;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Lets the demo shop live on the port that this server found free, which may be another at every start. */
@Component
@Profile("demo")
class DemoOrigins {

    private final Sites sites;
    private final Environment environment;

    DemoOrigins(Sites sites, Environment environment) {
        this.sites = sites;
        this.environment = environment;
    }

    @EventListener(ApplicationStartedEvent.class)
    void listening() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            sites.alsoAllow("demo", Set.of("http://localhost:" + port, "http://127.0.0.1:" + port));
        }
    }
}
