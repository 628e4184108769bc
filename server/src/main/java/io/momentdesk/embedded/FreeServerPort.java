package io.momentdesk.embedded;

import java.net.InetAddress;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** In the demo a taken port is no reason to stop: another free one is, and says so. */
@Component
@Profile("demo")
class FreeServerPort implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private static final Logger log = LoggerFactory.getLogger("io.momentdesk");
    private static final int NEIGHBOURS = 100;
    private static final int HIGHEST = 65_535;

    private final int wanted;

    FreeServerPort(Environment environment) {
        this.wanted = environment.getProperty("server.port", Integer.class, 8080);
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (wanted <= 0 || isFree(wanted)) {
            return;
        }
        int other = IntStream.rangeClosed(wanted + 1, Math.min(wanted + NEIGHBOURS, HIGHEST))
                .filter(FreeServerPort::isFree)
                .findFirst()
                .orElse(0);
        log.warn(
                "Port {} is taken by another program: Momentdesk takes {} instead", wanted, other == 0 ? "any" : other);
        factory.setPort(other);
    }

    private static boolean isFree(int port) {
        return FreePort.isFree(InetAddress.getLoopbackAddress(), port) && !FreePort.isAnswered("localhost", port);
    }

    /** After Spring Boot has set the configured port. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
