package io.momentdesk.embedded;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this server can be reached from its own machine. Known once the web server listens. */
@Component
public class ServerAddress {

    private static final Logger log = LoggerFactory.getLogger("io.momentdesk");

    private final String scheme;
    private volatile int port;

    ServerAddress(Environment environment) {
        this.scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http";
        this.port = environment.getProperty("server.port", Integer.class, 8080);
    }

    /** The port it really listens on, which in the demo may be another than {@code server.port}. */
    public int port() {
        return port;
    }

    /** For instance {@code http://localhost:8080}, without a slash at the end. */
    public String base() {
        return scheme + "://localhost:" + port;
    }

    /** The origins of the pages that this server serves itself, as browsers name them on this machine. */
    public List<String> origins() {
        return List.of(base(), scheme + "://127.0.0.1:" + port);
    }

    @EventListener
    @Order(Integer.MIN_VALUE)
    void listening(WebServerInitializedEvent event) {
        // a management port has a context, and a namespace, of its own
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener
    @Order(Integer.MAX_VALUE)
    void ready(ApplicationReadyEvent event) {
        log.info("Momentdesk is at {}/", base());
    }
}
