package io.momentdesk.gateway.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Connections that have been made and have not asked for anything yet. The container waits for each further byte anew, and for all of them as long as there
 * are connections left; here the whole first request has one time limit, and one address may keep only so many waiting.
 */
class Doorway {

    private static final Logger log = LoggerFactory.getLogger(Doorway.class);

    private final HalfOpenSettings settings;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    private record Waiting(SocketChannel channel, String address, long since) {}

    Doorway(HalfOpenSettings settings) {
        this.settings = settings;
    }

    /** False for one too many from its address: it is to be closed at once. */
    boolean comes(SocketChannel channel) throws IOException {
        if (!(channel.getRemoteAddress() instanceof InetSocketAddress remote)) {
            return true;
        }
        String address = remote.getAddress().getHostAddress();
        int now = byAddress.merge(address, 1, Integer::sum);
        if (now > settings.most()) {
            byAddress.computeIfPresent(address, Doorway::less);
            return false;
        }
        waiting.put(key(address, remote.getPort()), new Waiting(channel, address, System.nanoTime()));
        return true;
    }

    /** The first request of a connection has been read, or a further one. */
    void asked(String address, int port) {
        gone(key(address, port));
    }

    @Scheduled(fixedDelay = 500)
    void tick() {
        endAfter(settings.time());
    }

    void endAfter(Duration time) {
        long now = System.nanoTime();
        waiting.forEach((key, each) -> {
            if (!each.channel().isOpen()) {
                gone(key);
            } else if (now - each.since() > time.toNanos()) {
                gone(key);
                end(each.channel());
            }
        });
    }

    /** As if the client had said its last word: the container then closes the connection, and counts it out. */
    private static void end(SocketChannel channel) {
        try {
            channel.shutdownInput();
        } catch (IOException alreadyClosed) {
            log.trace("closed meanwhile");
        }
    }

    private void gone(String key) {
        Waiting left = waiting.remove(key);
        if (left != null) {
            byAddress.computeIfPresent(left.address(), Doorway::less);
        }
    }

    private static Integer less(String address, int count) {
        return count > 1 ? count - 1 : null;
    }

    private static String key(String address, int port) {
        return address + " " + port;
    }
}
