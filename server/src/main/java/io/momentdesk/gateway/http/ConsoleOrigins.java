package io.momentdesk.gateway.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Where the console lives: the only origins and hosts from which an agent's cookie is taken. Exact, whatever {@code Host} the request claims. */
@Component
public class ConsoleOrigins {

    private final SignInSettings settings;
    private final Environment environment;

    ConsoleOrigins(SignInSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    public boolean allows(@Nullable String origin) {
        return origin != null && all().contains(origin);
    }

    /** @param host the value of the header, with the port if there is one */
    public boolean allowsHost(@Nullable String host) {
        return host != null && hosts().contains(host);
    }

    private Set<String> hosts() {
        return all().stream().map(origin -> URI.create(origin).getAuthority()).collect(Collectors.toSet());
    }

    private Set<String> all() {
        var origins = new HashSet<>(settings.origins());
        var port = environment.getProperty("local.server.port");
        if (port != null && environment.acceptsProfiles(Profiles.of("demo"))) {
            origins.add("http://localhost:" + port);
            origins.add("http://127.0.0.1:" + port);
        }
        return origins;
    }
}
