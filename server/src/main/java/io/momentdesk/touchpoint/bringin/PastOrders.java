package io.momentdesk.touchpoint.bringin;

import io.momentdesk.commerce.CommerceSettings;
import io.momentdesk.commerce.Milestone;
import io.momentdesk.commerce.NeutralDialect;
import io.momentdesk.commerce.OrderJson;
import io.momentdesk.commerce.OrderUpdate;
import io.momentdesk.commerce.Orders;
import io.momentdesk.commerce.PastOrder;
import io.momentdesk.touchpoint.ArchiveBatch;
import io.momentdesk.touchpoint.ArchiveBatch.KeptOrder;
import io.momentdesk.touchpoint.Touchpoint;
import io.momentdesk.touchpoint.TouchpointMoments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An {@code order} line, in the neutral dialect: each milestone it has passed is a touchpoint of its own time. */
@Component
class PastOrders {

    private static final List<String> TIMES = List.of(
            "placedAt",
            "paidAt",
            "shippedAt",
            "promisedAt",
            "deliveredAt",
            "cancelledAt",
            "returnedAt",
            "refundedAt",
            "reviewedAt",
            "updatedAt");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Orders orders;
    private final CommerceSettings settings;
    private final TouchpointMoments moments;

    PastOrders(Orders orders, CommerceSettings settings, TouchpointMoments moments) {
        this.orders = orders;
        this.settings = settings;
        this.moments = moments;
    }

    /** Returns the update for {@link #makeLive}. */
    OrderUpdate read(Line line, ArchiveBatch batch) {
        OrderUpdate update = NeutralDialect.read(absolute(line), line.now());
        PastOrder past = PastOrder.of(update);
        ObjectNode order = OrderJson.neutral(past.order());
        batch.add(new KeptOrder(
                past.order().number(), past.order().customer(), past.order().visitorRef(), order));
        int n = 0;
        for (Milestone milestone : past.milestones()) {
            batch.add(touchpoint(past, milestone, order, n++));
        }
        String customer = past.order().customer();
        if (customer != null && !past.milestones().isEmpty()) {
            Instant first = past.milestones().getFirst().at();
            Person.met(customer, first, past.milestones().getLast().at(), batch);
        }
        return update;
    }

    void makeLive(String site, OrderUpdate update, Instant now) {
        if (update.updatedAt().isAfter(now.minus(settings.keepOrders()))) {
            orders.restore(site, update);
        }
    }

    /** The same line with times instead of durations; the newest of them where it does not say when it was true. */
    private static ObjectNode absolute(Line line) {
        ObjectNode order = (ObjectNode) line.json().deepCopy();
        for (String name : TIMES) {
            Instant time = line.timeOrNull(name);
            if (time != null) {
                order.put(name, time.toString());
            }
        }
        if (line.timeOrNull("updatedAt") == null) {
            Optional<Instant> newest = TIMES.stream()
                    .filter(name -> !name.equals("promisedAt"))
                    .flatMap(name -> Stream.ofNullable(line.timeOrNull(name)))
                    .max(Instant::compareTo);
            newest.ifPresent(time -> order.put("updatedAt", time.toString()));
        }
        return order;
    }

    private Touchpoint touchpoint(PastOrder past, Milestone milestone, ObjectNode order, int n) {
        String number = past.order().number();
        ObjectNode data = JSON.createObjectNode().put("number", number).put("change", milestone.name());
        data.put("at", milestone.at().toString());
        return new Touchpoint(
                milestone.at().toEpochMilli(),
                n,
                "past:order:" + number + ":" + milestone.name(),
                "order",
                moments.ofOrder(asOf(milestone.at(), order), milestone.at()),
                JSON.createObjectNode().put("kind", "order").put("order", number),
                past.order().visitorRef(),
                past.order().customer(),
                null,
                null,
                data);
    }

    /** The order as it was then: what came later is taken away. */
    private static JsonNode asOf(Instant then, ObjectNode order) {
        ObjectNode earlier = order.deepCopy();
        boolean last = true;
        for (String name : TIMES) {
            boolean later = !name.equals("promisedAt")
                    && !name.equals("updatedAt")
                    && earlier.has(name)
                    && Instant.parse(earlier.get(name).asString()).isAfter(then);
            if (later) {
                earlier.remove(name);
                last = false;
            }
        }
        return last ? earlier : earlier.remove(List.of("status", "shipment", "rating"));
    }
}
