package io.momentdesk.gateway.socket;

import io.momentdesk.protocol.Codec;
import java.util.List;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** What all sockets have in common. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    /** Fragments are put together by ourselves: the container needs no more than this for each socket. */
    private static final String BUFFER_BYTES = "1024";

    @Bean
    Codec codec() {
        return new Codec();
    }

    @Bean
    ServletContextInitializer smallBuffers() {
        return context -> {
            context.setInitParameter("org.apache.tomcat.websocket.textBufferSize", BUFFER_BYTES);
            context.setInitParameter("org.apache.tomcat.websocket.binaryBufferSize", BUFFER_BYTES);
        };
    }

    @Bean
    SocketFigures socketFigures(List<DeskHandler> handlers) {
        return new SocketFigures(handlers);
    }

    @Bean
    Pulse pulse(List<DeskHandler> handlers) {
        return new Pulse(handlers);
    }

    @Bean
    Draining draining(List<DeskHandler> handlers, SocketSettings settings) {
        return new Draining(handlers, settings);
    }

    /** Ticks for every socket once a second. */
    static final class Pulse {

        private final List<DeskHandler> handlers;

        Pulse(List<DeskHandler> handlers) {
            this.handlers = handlers;
        }

        @Scheduled(fixedRate = 1000)
        void tick() {
            handlers.forEach(DeskHandler::tick);
        }
    }
}
