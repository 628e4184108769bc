package io.momentdesk.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskNode;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.RealStores;
import io.momentdesk.testing.RedisAddress;
import io.momentdesk.testing.VisitorClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Two nodes on the same stores; what is edited on one is known on the other. They look by themselves so rarely that only the bell can have told them. */
@RealStores
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnowledgeNodesIT {

    private final List<DeskNode> nodes = new ArrayList<>();

    @BeforeAll
    void start(RedisAddress redis, PostgresAddress postgres) {
        for (int i = 0; i < 2; i++) {
            nodes.add(DeskNode.start(
                    postgres, List.of("spring.data.redis.url=" + redis.url()), "momentdesk.knowledge.refresh=PT1H"));
        }
    }

    @AfterAll
    void stop() {
        nodes.forEach(DeskNode::close);
    }

    @Test
    void anEditOnOneNodeIsWhatVisitorsOfTheOtherAreTold() {
        ConsoleLogin editor = ConsoleLogin.as(nodes.getFirst().base(), "supervisor@demo.shop", "demo");
        try (VisitorClient visitor = DeskClient.visitor(nodes.getLast().base(), "pk_demo")) {
            visitor.connect();

            // one ring may be lost, so it is edited until it is heard
            AtomicInteger version = new AtomicInteger();
            BooleanSupplier published = () -> {
                put(editor, version.getAndIncrement(), "published");
                return answers(visitor).contains("capybara");
            };
            BooleanSupplier withdrawn = () -> {
                put(editor, version.getAndIncrement(), "draft");
                return !answers(visitor).contains("capybara");
            };
            await().pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofMinutes(1))
                    .until(published::getAsBoolean);
            await().pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofMinutes(1))
                    .until(withdrawn::getAsBoolean);
        }
    }

    private static void put(ConsoleLogin editor, int version, String status) {
        Map<String, Object> item = Map.of(
                "moments", List.of("ZMOT"),
                "status", status,
                "texts", Map.of("en", Map.of("question", "Do you sell capybaras?", "answer", "Yes.")));
        var answer = editor.put("/api/v1/faq/capybara", Map.of("version", version, "item", item));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static List<String> answers(VisitorClient visitor) {
        List<String> ids = new ArrayList<>();
        JsonNode faq = visitor.call("ask", Map.of("text", "capybaras")).json().path("faq");
        faq.forEach(each -> ids.add(each.path("id").asString()));
        return ids;
    }
}
