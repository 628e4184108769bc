package io.momentdesk.gateway;

import io.momentdesk.embedded.ServerAddress;
import io.momentdesk.gateway.agent.AgentSockets;
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
    private final ServerAddress address;

    Sockets(VisitorSockets visitors, AgentSockets agents, ServerAddress address) {
        this.visitors = visitors;
        this.agents = agents;
        this.address = address;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(visitors, "/ws/visitor")
                .setAllowedOriginPatterns("*")
                .addInterceptors(new Handshake(visitors::originAllowed));
        registry.addHandler(agents, "/ws/agent")
                .setAllowedOriginPatterns("*")
                .addInterceptors(
                        new Handshake((origin, site) -> address.origins().contains(origin)));
    }
}
