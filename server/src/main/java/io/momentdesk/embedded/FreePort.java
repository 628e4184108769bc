package io.momentdesk.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens on. */
final class FreePort {

    /** Below the range that systems hand out to outgoing connections, so that a restart finds the port still free. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;

    private FreePort() {}

    static int forStore() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(InetAddress.getLoopbackAddress(), port)) {
                return port;
            }
        }
        throw new StartRefused("no free port between %d and %d on the loopback interface".formatted(FIRST, LAST));
    }

    static boolean isFree(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody already answers at this port under any of the addresses that this name stands for. */
    static boolean isAnswered(String host, int port) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (answers(address, port)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unknownHost) {
            return false;
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
