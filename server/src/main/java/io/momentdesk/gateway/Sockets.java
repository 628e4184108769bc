package io.momentdesk.gateway;

import io.momentdesk.gateway.agent.AgentSockets;
import io.momentdesk.gateway.http.ConsoleOrigins;
import io.momentdesk.gateway.socket.Handshake;
import io.momentdesk.gateway.visitor.VisitorSockets;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** The addresses of the two sockets. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class Sockets implements WebSocketConfigurer {

    private final VisitorSockets visitors;
    private final AgentSockets agents;
    private final ConsoleOrigins console;

    Sockets(VisitorSockets visitors, AgentSockets agents, ConsoleOrigins console) {
        this.visitors = visitors;
        this.agents = agents;
        this.console = console;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(visitors, "/ws/visitor")
                .setAllowedOriginPatterns("*")
                .addInterceptors(new Handshake(visitors::originAllowed));
        registry.addHandler(agents, "/ws/agent")
                .setAllowedOriginPatterns("*")
                .addInterceptors(new Handshake((origin, site) -> console.allows(origin)));
    }
}
