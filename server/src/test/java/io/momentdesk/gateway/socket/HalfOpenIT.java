package io.momentdesk.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.VisitorClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** HS4, before there is a socket to count: connections whose handshake does not come. */
@DeskTest
@TestPropertySource(properties = {"momentdesk.half-open.time=1h", "momentdesk.half-open.most=20"})
class HalfOpenIT {

    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String REQUEST = "GET /ws/visitor?site=pk_demo HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

    @Autowired
    Doorway doorway;

    private final int port;
    private final URI base;
    private final List<Socket> open = new ArrayList<>();

    HalfOpenIT(@LocalServerPort int port) {
        this.port = port;
        this.base = URI.create("http://localhost:" + port);
    }

    @AfterEach
    void closeAll() throws IOException {
        for (Socket each : open) {
            each.close();
        }
    }

    @Test
    void HS4_aConnectionThatDoesNotAskInTimeIsClosedAlsoWhenItSendsByteByByte() throws IOException {
        Socket silent = connect("127.0.0.3");
        Socket slow = connect("127.0.0.3");
        slow.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
        VisitorClient visitor = DeskClient.visitor(base, "pk_demo");
        visitor.connect();

        await().atMost(LONG).ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            doorway.endAfter(Duration.ZERO);
            slow.getOutputStream().write('x');
            return isClosed(silent);
        });
        await().atMost(LONG).until(() -> {
            doorway.endAfter(Duration.ZERO);
            return isClosed(slow);
        });
        visitor.say("Hello?");
        visitor.close();
    }

    @Test
    void HS4_tooManyThatAskForNothingFromOneAddressAreRefusedAndOthersServed() throws IOException {
        for (int i = 0; i < 40; i++) {
            connect("127.0.0.4");
        }
        await().atMost(LONG).until(() -> closed() == 20);

        try (VisitorClient visitor = DeskClient.visitor(base, "pk_demo")) {
            visitor.connect();
            visitor.say("Hello?");
        }
        assertThat(closed()).isEqualTo(20);
        Socket late = connect("127.0.0.4");
        await().atMost(LONG).until(() -> isClosed(late));
        open.getFirst().close();
        await().atMost(LONG).until(() -> !isClosed(connect("127.0.0.4")));
    }

    @Test
    void HS4_whoHasAskedIsNotCounted() throws IOException {
        List<VisitorClient> visitors = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            VisitorClient visitor = DeskClient.visitor(base, "pk_demo");
            visitor.connect();
            visitors.add(visitor);
        }
        assertThat(visitors).allMatch(DeskClient::isOpen);
        visitors.forEach(VisitorClient::close);
    }

    private long closed() {
        return open.stream().filter(HalfOpenIT::isClosed).count();
    }

    private Socket connect(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 5_000);
        socket.setSoTimeout(50);
        open.add(socket);
        return socket;
    }

    private static boolean isClosed(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
