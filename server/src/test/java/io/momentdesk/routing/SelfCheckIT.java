package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@DeskTest
@TestPropertySource(properties = "momentdesk.routing.check=1s")
class SelfCheckIT {

    private static final String QUEUE = Keys.of("demo", "t:amot");

    @LocalServerPort
    private int port;

    @Autowired
    private Redis redis;

    @Autowired
    private MeterRegistry meters;

    @Test
    void R1_aRunningDeskFindsWhatHasFallenOutOfItsQueueAndCountsIt() {
        try (VisitorClient visitor = DeskClient.visitor(URI.create("http://localhost:" + port), "pk_demo")) {
            visitor.connect();
            String conversation = visitor.say("Where is my parcel?").text("conversation");
            visitor.awaitEntry(conversation, "queued");
            assertThat(meters.find("momentdesk.invariants.broken").counter()).isNull();

            redis.call(commands -> commands.zrem(QUEUE, conversation));

            await().until(() -> redis.call(commands -> commands.zrank(QUEUE, conversation)) != null);
            await().untilAsserted(() -> assertThat(meters.get("momentdesk.invariants.broken")
                            .tag("rule", "R1")
                            .counter()
                            .count())
                    .isEqualTo(1));
        }
    }
}
