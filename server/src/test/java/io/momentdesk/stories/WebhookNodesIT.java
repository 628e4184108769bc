package io.momentdesk.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskNode;
import io.momentdesk.testing.HookOwner;
import io.momentdesk.testing.HookReceiver;
import io.momentdesk.testing.HookReceiver.Request;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.RealStores;
import io.momentdesk.testing.RedisAddress;
import io.momentdesk.testing.VisitorClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes on the same stores, which look for what is due all the time. */
@RealStores
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookNodesIT {

    private static final int CONVERSATIONS = 5;
    private static final int MESSAGES = 8;

    private final List<DeskNode> nodes = new ArrayList<>();

    @BeforeAll
    void start(RedisAddress redis, PostgresAddress postgres) {
        for (int i = 0; i < 2; i++) {
            nodes.add(DeskNode.start(
                    postgres,
                    List.of("spring.data.redis.url=" + redis.url()),
                    "momentdesk.webhooks.loopback=true",
                    "momentdesk.webhooks.every=20ms",
                    "momentdesk.webhooks.connect=20s",
                    "momentdesk.webhooks.patience=60s"));
        }
    }

    @AfterAll
    void stop() {
        nodes.forEach(DeskNode::close);
    }

    @Test
    void M9_twoNodesSendEachEventOnceAndThoseOfAConversationInTheirOrder() {
        HookOwner owner = new HookOwner(ConsoleLogin.as(nodes.getFirst().base(), "admin@demo.shop", "demo"));
        try (HookReceiver receiver = HookReceiver.start()) {
            HookOwner.Hook hook = owner.create(receiver.url("/"), List.of("message.created"));

            for (int i = 0; i < CONVERSATIONS; i++) {
                talk(nodes.get(i % nodes.size()));
            }

            int all = CONVERSATIONS * MESSAGES;
            await().until(() -> receiver.requests().size() >= all
                    && owner.deliveries(hook, "waiting").isEmpty());
            assertThat(receiver.requests()).extracting(Request::id).hasSize(all).doesNotHaveDuplicates();
            assertThat(seqs(receiver).values())
                    .hasSize(CONVERSATIONS)
                    .allSatisfy(seqs -> assertThat(seqs).hasSize(MESSAGES).isSorted());
        }
    }

    private static Map<String, List<Integer>> seqs(HookReceiver receiver) {
        return receiver.requests().stream()
                .map(request -> request.json().path("data"))
                .collect(Collectors.groupingBy(
                        data -> data.path("conversation").asString(),
                        Collectors.mapping(data -> data.path("seq").asInt(), Collectors.toList())));
    }

    private static void talk(DeskNode node) {
        try (VisitorClient visitor = DeskClient.visitor(node.base(), "pk_demo")) {
            visitor.at("http://localhost/", "home").connect();
            String conversation = visitor.say("Message 1").text("conversation");
            for (int i = 2; i <= MESSAGES; i++) {
                visitor.say(conversation, "Message " + i);
            }
        }
    }
}
