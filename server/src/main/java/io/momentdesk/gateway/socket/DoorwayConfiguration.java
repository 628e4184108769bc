package io.momentdesk.gateway.socket;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts the {@link Doorway} before the container, and tells it of each request. */
@Configuration(proxyBeanMethods = false)
class DoorwayConfiguration {

    @Bean
    Doorway doorway(HalfOpenSettings settings) {
        return new Doorway(settings);
    }

    /** First of all, while the request still says who is really at the other end. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatWebServerFactory> guarded(Doorway doorway) {
        return factory -> {
            factory.setProtocol(GuardedHttp.class.getName());
            factory.addConnectorCustomizers(connector -> ((GuardedHttp) connector.getProtocolHandler()).guard(doorway));
            factory.addEngineValves(new Asked(doorway));
        };
    }

    private static final class Asked extends ValveBase {

        private final Doorway doorway;

        Asked(Doorway doorway) {
            super(true);
            this.doorway = doorway;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            doorway.asked(request.getRemoteAddr(), request.getRemotePort());
            getNext().invoke(request, response);
        }
    }
}
