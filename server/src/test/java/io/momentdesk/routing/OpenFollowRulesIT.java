package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.moment.own.RuleStore.Editor;
import io.momentdesk.moment.own.SiteRules;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.testing.AgentClient;
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
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three customers ask the same; one waits, one is being answered, one was called something else by the agent. Then other rules come into force. */
@RealStores
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenFollowRulesIT {

    private static final String ASKED = "The lamp does not switch on, it is broken";
    private static final String LOYALTY = "{\"weights\":{\"words.not_working\":{\"SMOT\":0,\"UMOT\":9}}}";

    private final List<DeskNode> nodes = new ArrayList<>();
    private final List<VisitorClient> visitors = new ArrayList<>();

    @BeforeAll
    void start(RedisAddress redis, PostgresAddress postgres) {
        for (int i = 0; i < 2; i++) {
            nodes.add(DeskNode.start(postgres, List.of("spring.data.redis.url=" + redis.url())));
        }
    }

    @AfterAll
    void stop() {
        visitors.forEach(VisitorClient::close);
        nodes.forEach(DeskNode::close);
    }

    @Test
    void whatIsOpenIsDecidedAgainOnceByEachVersionAndNothingIsTakenFromAnAgent() {
        try (AgentClient support = DeskClient.agent(nodes.getFirst().base(), "support@demo.shop", "demo")) {
            support.connect();
            support.online(2);
            String held = asks(0);
            support.awaitAssigned(held);
            String corrected = asks(1);
            support.awaitAssigned(corrected);
            support.act("moment", corrected, Map.of("moment", "AMOT"));
            String waiting = asks(0);
            await().until(() -> queue(waiting).equals("smot"));

            // the other node hears of it only by reading
            publish(1, 0, LOYALTY);

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(queue(waiting)).isEqualTo("umot");
                assertThat(moment(held)).isEqualTo("UMOT");
                assertThat(field(corrected, "ruled")).isEqualTo("1");
            });
            assertThat(field(held, "state")).isEqualTo("assigned");
            support.await("context", frame -> frame.with("conversation", held) && frame.with("moment", "UMOT"));
            assertThat(moment(corrected)).isEqualTo("AMOT");

            publish(0, 1, "{}");

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(queue(waiting)).isEqualTo("smot");
                assertThat(moment(held)).isEqualTo("SMOT");
                assertThat(field(corrected, "ruled")).isEqualTo("2");
                assertThat(redis().<Long>call(commands -> commands.zcard(Keys.of("demo", "again"))))
                        .isZero();
            });
            assertThat(moments(waiting)).containsExactly("SMOT", "UMOT", "SMOT");
            assertThat(moments(held)).containsExactly("SMOT", "UMOT", "SMOT");
            assertThat(moments(corrected)).containsExactly("SMOT", "AMOT");
        }
    }

    private String asks(int node) {
        VisitorClient visitor = DeskClient.visitor(nodes.get(node).base(), "pk_demo");
        visitors.add(visitor);
        visitor.connect();
        return Objects.requireNonNull(visitor.say(ASKED).text("conversation"));
    }

    private void publish(int node, int base, String rules) {
        nodes.get(node).bean(SiteRules.class).publish("demo", new Editor("admin", "Admin"), base, "", json(rules));
    }

    private String queue(String conversation) {
        return field(conversation, "state").equals("queued") ? field(conversation, "queue") : "";
    }

    private String moment(String conversation) {
        return field(conversation, "moment");
    }

    private String field(String conversation, String name) {
        String value = redis().call(commands -> commands.hget(Keys.of("demo", "c:" + conversation), name));
        return value == null ? "" : value;
    }

    private List<String> moments(String conversation) {
        return redis().call(commands -> commands.lrange(Keys.of("demo", "e:" + conversation), 0, -1)).stream()
                .map(OpenFollowRulesIT::json)
                .filter(entry -> entry.path("kind").asString().equals("moment"))
                .map(entry -> entry.get("moment").asString())
                .toList();
    }

    private Redis redis() {
        return nodes.getFirst().bean(Redis.class);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
