package io.momentdesk.commerce;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.momentdesk.redis.Refusal;
import io.momentdesk.visitor.Visitor;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The live orders of each site. */
@Service
public class Orders {

    private static final int ATTEMPTS = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OrderStore store;
    private final CommerceSettings settings;

    Orders(OrderStore store, CommerceSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Merges what a shop said into what is known. Safe to repeat; whichever of two updates comes first, the result is the same. */
    public Applied upsert(String site, OrderUpdate update) {
        Optional<OrderUpdate> numbered = numbered(site, update);
        if (numbered.isEmpty()) {
            return new Applied.Waiting();
        }
        Applied applied = merge(site, numbered.get());
        for (String alias : update.aliases()) {
            applyEarly(site, alias, numbered.get().number());
        }
        return applied;
    }

    /** Takes in an order of the past: known from now on, with its milestones passed, but nothing is said of it in the log. */
    public void restore(String site, OrderUpdate past) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<OrderRow> row = store.find(site, past.number());
            boolean newer =
                    row.isPresent() && row.get().updatedAt() >= past.updatedAt().toEpochMilli();
            KnownOrder before = row.map(Orders::known).orElseGet(() -> KnownOrder.blank(past.number()));
            if (newer || write(site, row.map(OrderRow::rev).orElse("0"), before, past, true)) {
                return;
            }
        }
        throw busy();
    }

    public Optional<KnownOrder> byNumber(String site, String number) {
        return store.find(site, NeutralDialect.withoutHash(number)).map(Orders::known);
    }

    /** The orders joined by the visitor's reference and, for a proven customer, by the customer's id; the newest first. */
    public List<Order> of(String site, Visitor visitor) {
        return known(site, visitor).stream().map(KnownOrder::order).toList();
    }

    /** As {@link #of}, with whom each belongs to. What the shop says is another customer's is never a proven customer's, whoever's reference lay in the cart. */
    public List<KnownOrder> known(String site, Visitor visitor) {
        String customer = visitor.customer();
        Stream<KnownOrder> byReference = each(site, store.numbersOfVisitor(site, visitor.id()))
                .filter(order -> customer == null || order.customer() == null || customer.equals(order.customer()));
        Stream<KnownOrder> byCustomer =
                visitor.verified() && customer != null ? stillOf(site, customer) : Stream.empty();
        return Stream.concat(byReference, byCustomer)
                .collect(toMap(KnownOrder::number, identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted((one, other) -> other.updatedAt().compareTo(one.updatedAt()))
                .toList();
    }

    /** The orders of a customer, whether or not they ever came to the desk; the newest first. */
    public List<KnownOrder> ofCustomer(String site, String customer) {
        return stillOf(site, customer)
                .sorted((one, other) -> other.updatedAt().compareTo(one.updatedAt()))
                .toList();
    }

    /** A shop may give an order to another customer; the set of numbers still has it. */
    private Stream<KnownOrder> stillOf(String site, String customer) {
        return each(site, store.numbersOfCustomer(site, customer)).filter(order -> customer.equals(order.customer()));
    }

    private Stream<KnownOrder> each(String site, Set<String> numbers) {
        return numbers.stream().flatMap(number -> byNumber(site, number).stream());
    }

    private Optional<OrderUpdate> numbered(String site, OrderUpdate update) {
        if (update.number() != null) {
            return Optional.of(update);
        }
        if (update.shopId() == null) {
            throw Refusal.invalid("order_id", "order_id is required.");
        }
        return store.keepEarly(site, update.shopId(), OrderJson.update(update), settings.keepEarly())
                .map(update::numbered);
    }

    private Applied merge(String site, OrderUpdate update) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<OrderRow> row = store.find(site, update.number());
            KnownOrder before = row.map(Orders::known).orElseGet(() -> KnownOrder.blank(update.number()));
            if (row.isPresent() && update.whole() && update.updatedAt().isBefore(before.updatedAt())) {
                return new Applied.TooOld(update.number());
            }
            if (write(site, row.map(OrderRow::rev).orElse("0"), before, update, false)) {
                return new Applied.Merged(update.number(), row.isEmpty());
            }
        }
        throw busy();
    }

    private static Refusal busy() {
        return Refusal.unavailable("The order is being changed by others; try again.");
    }

    private boolean write(String site, String rev, KnownOrder before, OrderUpdate update, boolean quietly) {
        KnownOrder merged = before.merge(update);
        List<Milestone> milestones = Milestones.between(before, merged, update);
        Set<String> seen = new HashSet<>(before.seen());
        milestones.forEach(milestone -> seen.add(milestone.name()));
        OrderRow row = new OrderRow(
                rev,
                merged.number(),
                OrderJson.facts(merged.facts()),
                JSON.writeValueAsString(new TreeSet<>(seen)),
                merged.updatedAt().toEpochMilli());
        List<String> records = (quietly ? List.<Milestone>of() : milestones)
                .stream().map(milestone -> record(before, merged, milestone)).toList();
        return store.write(
                site,
                new OrderWrite(row, merged.visitorRef(), merged.customer(), update.aliases(), records),
                settings.keepOrders());
    }

    private void applyEarly(String site, String alias, String number) {
        List<String> early = store.early(site, alias);
        if (!early.isEmpty()) {
            early.forEach(update -> merge(site, OrderJson.update(number, update)));
            store.forgetEarly(site, alias);
        }
    }

    private static String record(KnownOrder before, KnownOrder after, Milestone milestone) {
        ObjectNode record = JSON.createObjectNode()
                .put("number", after.number())
                .put("change", milestone.name())
                .put("at", milestone.at().toString());
        if (after.customer() != null) {
            record.put("customer", after.customer());
        }
        record.set("before", state(before));
        record.set("after", state(after));
        record.set("order", OrderJson.neutral(after));
        return record.toString();
    }

    private static ObjectNode state(KnownOrder order) {
        ObjectNode json = JSON.createObjectNode();
        json.put("status", OrderJson.word(order.order().status()));
        json.put("shipment", OrderJson.word(order.order().shipment()));
        return json;
    }

    private static KnownOrder known(OrderRow row) {
        Set<String> seen = new HashSet<>();
        JSON.readTree(row.seen()).forEach(name -> seen.add(name.asString()));
        return new KnownOrder(
                row.number(), Instant.ofEpochMilli(row.updatedAt()), OrderJson.facts(JSON.readTree(row.facts())), seen);
    }
}
