package io.momentdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.embedded.ServerAddress;
import io.momentdesk.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class MomentdeskApplicationTest {

    @Test
    void startsAndKnowsWhereItIs(@Autowired ServerAddress address, @LocalServerPort int port) {
        assertThat(address.origins()).containsExactly("http://localhost:" + port, "http://127.0.0.1:" + port);
    }
}
