package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.HookOwner;
import io.momentdesk.testing.HookReceiver;
import io.momentdesk.testing.HookReceiver.Answer;
import io.momentdesk.testing.HookReceiver.Request;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Where a request goes, and where it does not. */
@DeskTest
@TestPropertySource(
        properties = {
            "momentdesk.webhooks.loopback=true",
            "momentdesk.webhooks.every=50ms",
            "momentdesk.webhooks.connect=20s",
            "momentdesk.webhooks.patience=60s"
        })
class WebhookAddressesIT {

    private static final List<String> MARKS = List.of("mark.created");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private HookReceiver receiver;
    private HookOwner owner;

    @BeforeEach
    void start() {
        receiver = HookReceiver.start();
        owner = new HookOwner(ConsoleLogin.as(URI.create("http://localhost:" + port), "admin@demo.shop", "demo"));
    }

    @AfterEach
    void end() {
        owner.deleteAll();
        receiver.close();
    }

    @Test
    void SEC17_aRedirectIsNotFollowed() {
        receiver.answers(request -> new Answer(307, receiver.url("/elsewhere")));
        HookOwner.Hook hook = owner.create(receiver.url("/"), MARKS);

        long n = owner.test(hook);

        JsonNode dead = await().until(
                        () -> owner.delivery(hook, n),
                        each -> each.path("status").asString().equals("dead"));
        assertThat(dead.path("why").asString()).isEqualTo("redirect");
        assertThat(dead.path("answer").asInt()).isEqualTo(307);
        assertThat(receiver.requests()).extracting(Request::path).containsOnly("/");
    }

    @Test
    void SEC17_anAddressThatIsNotPublicIsRefusedWhenItIsSentTo() {
        HookOwner.Hook hook = owner.create(receiver.url("/"), MARKS);
        jdbc.sql("update webhook set url = 'https://10.0.0.1/' where id = :id")
                .param("id", hook.id())
                .update();

        long n = owner.test(hook);

        JsonNode dead = await().until(
                        () -> owner.delivery(hook, n),
                        each -> each.path("status").asString().equals("dead"));
        assertThat(dead.path("why").asString()).isEqualTo("address");
    }
}
