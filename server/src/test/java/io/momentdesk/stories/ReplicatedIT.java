package io.momentdesk.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.AgentClient;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskNode;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.RealStores;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.RedisNode;
import io.momentdesk.testing.RedisSentinelSet;
import io.momentdesk.testing.VisitorClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The durability level {@code replicated}: what the replicas lack is neither acknowledged nor shown. */
@RealStores
class ReplicatedIT {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Test
    void MSG3_withoutReplicasNothingIsAcknowledgedNorShownUntilTheyAreBack(
            @TempDir Path folder, PostgresAddress postgres) {
        try (RedisSentinelSet set =
                        RedisSentinelSet.start(folder, "--min-replicas-to-write", "1", "--min-replicas-max-lag", "3");
                DeskNode node = DeskNode.start(postgres, set.properties(), "momentdesk.durability.replicas=1");
                AgentClient agent = DeskClient.agent(node.base(), "welcome@demo.shop", "demo");
                VisitorClient visitor = DeskClient.visitor(node.base(), "pk_demo")) {
            agent.connect();
            agent.online(3);
            visitor.connect();
            String conversation = String.valueOf(visitor.say("Hello?").text("conversation"));
            agent.awaitAssigned(conversation);
            assertThat(durability(node).path("details").path("level").asString(""))
                    .isEqualTo("replicated");

            // stopped, they are still counted for a while: the words are written, and their outcome is unknown
            List<RedisNode> replicas = set.replicas();
            replicas.forEach(each -> each.signal("STOP"));
            Map<String, Object> words = Map.of("ref", DeskClient.ref(), "conversation", conversation, "text", "heard?");
            Received unknown = visitor.refused("say", words, "unknown_outcome");
            assertThat(unknown.flag("retry")).isTrue();
            await().atMost(LONG)
                    .until(() -> "unavailable".equals(visitor.call("say", words).text("code")));
            assertThat(agent.entries(conversation)).noneMatch(entry -> entry.with("text", "heard?"));
            assertThat(durability(node).path("status").asString("")).isEqualTo("DOWN");

            replicas.forEach(each -> each.signal("CONT"));
            await().atMost(LONG).until(() -> visitor.call("say", words).is("done"));
            agent.awaitMessage(conversation, "heard?");
            assertThat(visitor.pull(conversation, 0)
                            .at("entries")
                            .valueStream()
                            .filter(entry -> entry.path("text").asString("").equals("heard?")))
                    .hasSize(1);
        }
    }

    /** Without a cookie: a sign-in is looked up in the store too. */
    private static JsonNode durability(DeskNode node) {
        var request =
                HttpRequest.newBuilder(node.base().resolve("/actuator/health")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String health =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(health).path("components").path("durability");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
