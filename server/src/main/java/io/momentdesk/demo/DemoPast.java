package io.momentdesk.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.momentdesk.demo.Purchase.Contact;
import io.momentdesk.demo.Purchase.Line;
import io.momentdesk.demo.Purchase.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code past.ndjson}, whose times are durations before now, such as {@code -P3DT2H}: the demo is always of today. */
final class DemoPast {

    /** @param lines for {@code POST /import}, with times */
    record Told(String lines, List<Purchase> purchases) {}

    private static final Map<String, Stage> STAGES = Map.of(
            "placedAt", Stage.PLACED,
            "paidAt", Stage.PAID,
            "shippedAt", Stage.SENT,
            "deliveredAt", Stage.DELIVERED,
            "returnedAt", Stage.RETURNED,
            "refundedAt", Stage.REFUNDED,
            "reviewedAt", Stage.REVIEWED,
            "cancelledAt", Stage.CANCELLED);

    private final Instant now;
    private final Catalogue catalogue;
    private final Map<String, JsonNode> customers = new HashMap<>();

    private DemoPast(Instant now, Catalogue catalogue) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.catalogue = catalogue;
    }

    static Told at(Instant now, Catalogue catalogue) {
        return new DemoPast(now, catalogue).read();
    }

    private Told read() {
        List<JsonNode> lines = lines();
        lines.forEach(this::dated);
        List<Purchase> purchases = new ArrayList<>();
        for (JsonNode line : lines) {
            switch (line.get("type").stringValue()) {
                case "customer" -> customers.put(line.get("id").stringValue(), line);
                case "order" -> purchases.add(purchase(line));
                default -> {}
            }
        }
        return new Told(lines.stream().map(JsonNode::toString).collect(Collectors.joining("\n", "", "\n")), purchases);
    }

    private void dated(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                boolean time = field.getKey().equals("at") || field.getKey().endsWith("At");
                if (time && field.getValue().isString()) {
                    Duration ago = Duration.parse(field.getValue().stringValue());
                    object.put(field.getKey(), now.plus(ago).toString());
                }
            }
        }
        node.forEach(this::dated);
    }

    private Purchase purchase(JsonNode order) {
        JsonNode customer = customers.get(order.at("/customer/id").stringValue());
        Contact contact = new Contact(
                customer.get("name").stringValue(),
                customer.get("email").stringValue(),
                "Garden Street 5",
                "10115",
                "Berlin");
        List<Line> lines = order.get("items").valueStream().map(this::line).toList();
        int subtotal =
                lines.stream().mapToInt(line -> line.price() * line.quantity()).sum();
        return new Purchase(
                Integer.parseInt(order.get("number").stringValue()),
                customer.get("id").stringValue(),
                null,
                contact,
                lines,
                catalogue.shippingFor(subtotal),
                order.get("payment").stringValue().equals("prepaid"),
                steps(order));
    }

    private Line line(JsonNode item) {
        String product = item.get("product").stringValue();
        int price = catalogue.product(product).orElseThrow().price();
        return new Line(
                product, item.get("variant").stringValue(), item.get("quantity").intValue(), price);
    }

    private static List<Step> steps(JsonNode order) {
        List<Step> steps = new ArrayList<>();
        STAGES.forEach((field, stage) -> {
            if (order.hasNonNull(field)) {
                int rating = order.path("rating").asInt(0);
                steps.add(new Step(
                        stage,
                        Instant.parse(order.get(field).stringValue()),
                        stage == Stage.REVIEWED ? Integer.valueOf(rating) : null,
                        null));
            }
        });
        Stage.named(order.get("shipment").stringValue())
                .filter(stage -> stage == Stage.DELAYED || stage == Stage.IN_TRANSIT)
                .ifPresent(stage -> steps.add(
                        Step.to(stage, Instant.parse(order.get("updatedAt").stringValue()))));
        steps.sort(Comparator.comparing(Step::at).thenComparing(step -> step.to()));
        return List.copyOf(steps);
    }

    private static List<JsonNode> lines() {
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(DemoPast.class.getResourceAsStream("/demo/past.ndjson"), UTF_8))) {
            return file.lines().map(JsonMapper.shared()::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
