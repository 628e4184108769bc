package io.momentdesk.commerce.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.momentdesk.commerce.Fact;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.hooks.HookBody;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Payloads that others wrote. The folder is named by {@code MOMENTDESK_SAMPLES}; without it these tests are skipped. */
class ShopifySamplesTest {

    private static final Path FOLDER = Path.of(
                    Objects.requireNonNullElse(System.getenv("MOMENTDESK_SAMPLES"), "../../shared/data"))
            .resolve("webhooks");

    @BeforeEach
    void folder() {
        assumeTrue(Files.isDirectory(FOLDER), "no samples: set MOMENTDESK_SAMPLES to a folder with webhooks/");
    }

    @Test
    void everyJsonSampleIsReadOrLeftAlone() throws IOException {
        for (File file : Objects.requireNonNull(
                FOLDER.resolve("shopify-python-api").toFile().listFiles())) {
            if (file.getName().endsWith(".json")) {
                JsonNode body = unwrapped(JsonMapper.shared().readTree(file));
                String topic = topic(file.getName());
                assertThat(new ShopifyDialect()
                                .translate(topic, HookBody.of(body))
                                .isPresent())
                        .as(file.getName())
                        .isEqualTo(!topic.startsWith("other/"));
            }
        }
    }

    @Test
    void theSampleOrderIsUnderstood() throws IOException {
        JsonNode body = unwrapped(JsonMapper.shared()
                .readTree(FOLDER.resolve("shopify-python-api/order.json").toFile()));

        OrderUpdate update = new ShopifyDialect()
                .translate("orders/create", HookBody.of(body))
                .orElseThrow();

        assertThat(update.number()).isEqualTo("1001");
        assertThat(update.shopId()).isEqualTo("450789469");
        assertThat(update.facts().facts().get(Fact.CUSTOMER_ID).value().asString())
                .isEqualTo("207119551");
        assertThat(update.facts().facts().get(Fact.ITEMS).value()).hasSize(3);
    }

    @Test
    void everyRowOfTheCarriersEventsIsRead() throws IOException {
        List<Map<String, String>> rows = rows("shopify-dbt-seeds/shopify_fulfillment_event_data.csv");
        assertThat(rows).isNotEmpty();
        for (Map<String, String> row : rows) {
            assertThat(new ShopifyDialect().translate("fulfillment_events/create", HookBody.of(json(row))))
                    .as(row.get("id"))
                    .isPresent();
        }
    }

    @Test
    void everyRowOfFulfilmentsAndRefundsIsRead() throws IOException {
        for (Map<String, String> row : rows("shopify-dbt-seeds/shopify_fulfillment_data.csv")) {
            assertThat(new ShopifyDialect().translate("fulfillments/update", HookBody.of(json(row))))
                    .isPresent();
        }
        for (Map<String, String> row : rows("shopify-dbt-seeds/shopify_refund_data.csv")) {
            assertThat(new ShopifyDialect().translate("refunds/create", HookBody.of(json(row))))
                    .isPresent();
        }
    }

    private static JsonNode unwrapped(JsonNode body) {
        JsonNode inner = body.size() == 1 ? body.iterator().next() : body;
        return inner.isArray() ? inner.get(0) : inner;
    }

    private static String topic(String file) {
        return switch (file) {
            case "order.json", "orders.json" -> "orders/updated";
            case "fulfillment.json" -> "fulfillments/create";
            case "fulfillment_event.json" -> "fulfillment_events/create";
            case "refund.json" -> "refunds/create";
            default -> "other/" + file;
        };
    }

    /** The seeds are exports: the fields we read, with their times made RFC 3339 again. */
    private static ObjectNode json(Map<String, String> row) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        for (String id : List.of("id", "order_id", "fulfillment_id")) {
            if (row.containsKey(id)) {
                json.put(id, Long.parseLong(row.get(id)));
            }
        }
        for (String time : List.of("created_at", "updated_at", "happened_at", "estimated_delivery_at")) {
            String value = row.getOrDefault(time, "");
            if (!value.isEmpty()) {
                json.put(time, value.strip().replace(' ', 'T') + "Z");
            }
        }
        return json.put("status", row.get("status"));
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        String[] names = lines.getFirst().replace("\uFEFF", "").split(",");
        return lines.stream()
                .skip(1)
                .map(line -> row(names, line.split(",", -1)))
                .toList();
    }

    private static Map<String, String> row(String[] names, String[] values) {
        Map<String, String> row = new java.util.HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }
}
