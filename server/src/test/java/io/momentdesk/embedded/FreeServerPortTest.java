package io.momentdesk.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

class FreeServerPortTest {

    @Test
    void aTakenPortMakesTheDemoTakeAnotherFreeOne() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(chosen(taken.getLocalPort()))
                    .isNotEqualTo(taken.getLocalPort())
                    .isPositive();
        }
    }

    @Test
    void aPortTakenOnAllAddressesIsTakenToo() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThat(chosen(taken.getLocalPort())).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void aFreePortIsLeftAlone() throws IOException {
        int free;
        try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = once.getLocalPort();
        }
        assertThat(chosen(free)).isEqualTo(free);
    }

    @Test
    void aRandomPortIsWanted() {
        assertThat(chosen(0)).isZero();
    }

    private static int chosen(int wanted) {
        var factory = new TomcatServletWebServerFactory(wanted);
        var environment = new MockEnvironment().withProperty("server.port", Integer.toString(wanted));
        new FreeServerPort(environment).customize(factory);
        return factory.getPort();
    }
}
