package io.momentdesk.faults;

import io.momentdesk.faults.history.Violation;
import io.momentdesk.faults.history.Violation.Kind;
import io.momentdesk.testing.PostgresAddress;
import io.momentdesk.testing.ShopBackend;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A shop whose webhooks come many times, late and in any order: each order is paid, sent and delivered once. */
final class Webhooks {

    private static final int STEPS = 3;
    private static final int SENDERS = 8;
    private static final long FIRST = 910_000_000_000L;
    private static final String COUNTS = """
            select data ->> 'number' || ' ' || (data ->> 'change'), count(*) from touchpoint
            where kind = 'order' and data ->> 'number' like '7%' group by 1""";

    private final Instant placed = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);
    private final List<ShopBackend> shops;

    private record Hook(String topic, String delivery, String body) {}

    Webhooks(List<URI> nodes) {
        this.shops = nodes.stream().map(ShopBackend::at).toList();
    }

    /** @return what was not answered well */
    List<String> send(int orders, int hooks, long seed) {
        List<Hook> all = new ArrayList<>();
        for (int i = 0; i < hooks; i++) {
            int order = 7_000_000 + i / STEPS % orders;
            int step = i % STEPS;
            // a delivery that is attempted again keeps its id; one that the shop sends anew has another
            all.add(hook(order, step, i / STEPS / orders % 4 == 0 ? "new-" + i : order + "-" + step));
        }
        Collections.shuffle(all, new Random(seed));
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        Queue<Hook> waiting = new ConcurrentLinkedQueue<>(all);
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int i = 0; i < SENDERS; i++) {
                ShopBackend shop = shops.get(i % shops.size());
                senders.execute(() -> {
                    for (Hook hook = waiting.poll(); hook != null; hook = waiting.poll()) {
                        deliver(shop, hook, refused);
                    }
                });
            }
        }
        return List.copyOf(refused);
    }

    /** As shops do: again until it is taken. */
    private static void deliver(ShopBackend shop, Hook hook, Queue<String> refused) {
        int status = 0;
        for (int attempt = 0; attempt < 20 && status / 100 != 2; attempt++) {
            status = shop.hook(hook.topic(), hook.delivery(), hook.body()).statusCode();
        }
        if (status / 100 != 2) {
            refused.add(status + " " + hook);
        }
    }

    private Hook hook(int number, int step, String delivery) {
        long id = FIRST + number;
        Instant at = placed.plus(step, ChronoUnit.HOURS);
        return switch (step) {
            case 0 -> new Hook("orders/paid", delivery, """
                    {"id":%d,"name":"#%d","created_at":"%s","processed_at":"%s","updated_at":"%s","financial_status":"paid",
                     "line_items":[{"id":1,"product_id":7,"title":"Kettle","quantity":1}],"fulfillments":[]}""".formatted(id, number, at, at, at));
            case 1 -> new Hook("fulfillments/create", delivery, """
                    {"id":%d1,"order_id":%d,"status":"success","created_at":"%s","updated_at":"%s","shipment_status":null,
                     "line_items":[{"id":1,"product_id":7,"title":"Kettle","quantity":1}]}""".formatted(id, id, at, at));
            default -> new Hook("fulfillment_events/create", delivery, """
                    {"id":%d2,"fulfillment_id":%d1,"order_id":%d,"status":"delivered","happened_at":"%s","created_at":"%s","updated_at":"%s"}""".formatted(id, id, id, at, at, at));
        };
    }

    /** M8: each step of each order is one touchpoint. */
    static List<Violation> check(PostgresAddress postgres, int orders) {
        List<Violation> broken = new ArrayList<>();
        int found = 0;
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNTS)) {
            while (rows.next()) {
                found++;
                if (rows.getInt(2) != 1) {
                    broken.add(new Violation(Kind.DOUBLED, "M8", rows.getString(1) + ": " + rows.getInt(2) + " times"));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (found < orders * STEPS) {
            broken.add(new Violation(Kind.LOST, "M8", found + " touchpoints for " + orders + " orders"));
        }
        return broken;
    }
}
