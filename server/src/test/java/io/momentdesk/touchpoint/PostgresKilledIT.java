package io.momentdesk.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.testing.RunningServer;
import io.momentdesk.testing.ShopBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PostgresKilledIT {

    @Test
    void M7_whatHappenedWhilePostgresWasDeadIsInTheTimelineAfterwards(@TempDir Path folder) {
        try (RunningServer server = RunningServer.start(folder.resolve("postgres-killed"))) {
            ShopBackend shop = ShopBackend.at(server.address());
            order(shop, 1);
            server.postgres().destroyForcibly();
            for (int number = 2; number <= 40; number++) {
                order(shop, number);
            }

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsMatching(AssertionError.class::isInstance)
                    .until(() -> summaries(shop).size() == 40);
            assertThat(summaries(shop)).doesNotHaveDuplicates().contains("Order k-1 was paid", "Order k-40 was paid");
        }
    }

    private static void order(ShopBackend shop, int number) {
        int status = shop.order("""
                {"number":"k-%d","updatedAt":"%s","status":"paid","customer":{"id":"killed"}}""".formatted(number, Instant.now())).statusCode();
        assertThat(status).isEqualTo(201);
    }

    private static List<String> summaries(ShopBackend shop) {
        List<String> summaries = new ArrayList<>();
        JsonNode timeline = shop.json("/api/v1/customers/killed/touchpoints?limit=200");
        timeline.get("items").forEach(item -> summaries.add(item.get("summary").asString()));
        return summaries;
    }
}
