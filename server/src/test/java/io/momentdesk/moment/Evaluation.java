package io.momentdesk.moment;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.Order.Item;
import io.momentdesk.commerce.Order.OrderTimes;
import io.momentdesk.commerce.Order.Payment;
import io.momentdesk.commerce.Order.Status;
import io.momentdesk.site.Moment;
import io.momentdesk.visitor.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the decision does on sets that nobody here wrote. Run with the folder that holds them; see {@code MOMENTDESK_DATA}. */
final class Evaluation {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Moments moments = new Moments();
    private final Path data;
    private final PrintStream out;
    private final boolean verbose;

    private Evaluation(Path data, PrintStream out, boolean verbose) {
        this.data = data;
        this.out = out;
        this.verbose = verbose;
    }

    public static void main(String[] args) throws IOException {
        String folder = System.getProperty("MOMENTDESK_DATA", System.getenv().getOrDefault("MOMENTDESK_DATA", ""));
        if (folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
            System.out.println(
                    "No data to evaluate: set MOMENTDESK_DATA to the folder with tau-retail, banking77, arbanking77, clinc150, massive-fa");
            return;
        }
        new Evaluation(Path.of(folder), System.out, args.length > 0).all();
    }

    private void all() throws IOException {
        retail();
        new BankQuestions(moments, data, out, verbose).all();
        new OffTopicQuestions(moments, data, out, verbose).all();
    }

    private Decision decide(String words, List<Order> orders) {
        return moments.decide(new Facts(NOW, "en", Session.EMPTY, orders, List.of(words), null, null));
    }

    private void retail() throws IOException {
        Path folder = data.resolve("tau-retail");
        if (!Files.isDirectory(folder)) {
            out.println("tau-retail: absent");
            return;
        }
        JsonNode users = json(folder.resolve("users.json"));
        JsonNode orders = json(folder.resolve("orders.json"));
        int right = 0;
        int all = 0;
        for (JsonNode task : json(folder.resolve("tasks_train.json"))) {
            Set<Moment> allowed = allowed(task.get("actions"));
            if (allowed.isEmpty()) {
                continue;
            }
            all++;
            String words = task.get("instruction").asString();
            Decision decision =
                    decide(words, orders(users.get(task.get("user_id").asString()), orders));
            boolean good = allowed.contains(decision.moment());
            right += good ? 1 : 0;
            if (!good && verbose) {
                out.println(
                        "  MISS " + allowed + " not " + decision.moment() + " " + decision.confidence() + ": " + words);
                decision.evidence().forEach(e -> out.println("       " + e.weight() + " " + e.text()));
            }
        }
        out.printf("tau-retail: %d of %d allowed (%.1f %%)%n", right, all, 100.0 * right / all);
    }

    private static Set<Moment> allowed(JsonNode actions) {
        Set<Moment> allowed = EnumSet.noneOf(Moment.class);
        for (JsonNode action : actions) {
            String name = action.get("name").asString();
            if (name.startsWith("cancel_pending") || name.startsWith("modify_pending")) {
                allowed.add(Moment.AMOT);
            } else if (name.startsWith("return_") || name.startsWith("exchange_")) {
                allowed.add(Moment.SMOT);
                allowed.add(Moment.UMOT);
            }
        }
        return allowed;
    }

    private static List<Order> orders(JsonNode user, JsonNode all) {
        List<Order> orders = new ArrayList<>();
        for (JsonNode id : user.get("orders")) {
            JsonNode order = all.get(id.asString());
            List<Item> items = new ArrayList<>();
            order.get("items")
                    .forEach(item -> items.add(new Item(
                            item.get("item_id").asString(), item.get("name").asString())));
            Status status = switch (order.get("status").asString()) {
                case "processed" -> Status.SHIPPED;
                case "delivered" -> Status.DELIVERED;
                case "cancelled" -> Status.CANCELLED;
                default -> Status.PAID;
            };
            String number = id.asString().replace("#", "");
            orders.add(new Order(number, OrderTimes.NONE, Payment.PREPAID, status, null, null, null, items, null));
        }
        return orders;
    }

    private static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }
}
