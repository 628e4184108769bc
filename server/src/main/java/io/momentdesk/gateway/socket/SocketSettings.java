package io.momentdesk.gateway.socket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param heartbeat between two pings
 * @param pong how long the answer to a ping may take
 * @param hello how long the first frame may take
 * @param stall how long one write may take before the reader counts as too slow
 * @param queue frames that may wait for a slow reader
 * @param drain how long saying goodbye to all may take when the server stops
 * @param notice how long the server goes on as before after its health says that it stops, so that balancers see it
 */
@ConfigurationProperties("momentdesk.socket")
public record SocketSettings(
        @DefaultValue("25s") Duration heartbeat,
        @DefaultValue("10s") Duration pong,
        @DefaultValue("10s") Duration hello,
        @DefaultValue("5s") Duration stall,
        @DefaultValue("2000") int queue,
        @DefaultValue("5s") Duration drain,
        @DefaultValue("0s") Duration notice) {

    public SocketSettings {
        if (heartbeat.compareTo(pong) <= 0) {
            throw new IllegalArgumentException(
                    "momentdesk.socket.heartbeat must be longer than momentdesk.socket.pong");
        }
        if (queue < 100) {
            throw new IllegalArgumentException("momentdesk.socket.queue must be 100 or more, not " + queue);
        }
    }
}
