package io.momentdesk.touchpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a stretch of the log says, gathered for one transaction. Of what is told several times the last word is kept. */
public final class ArchiveBatch {

    /** What is known of a person; null leaves what was known before. */
    public record Person(
            String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String locale,
            boolean verified,
            long firstMs,
            long lastMs) {

        Person and(Person later) {
            return new Person(
                    id,
                    later.name != null ? later.name : name,
                    later.email != null ? later.email : email,
                    later.phone != null ? later.phone : phone,
                    later.locale != null ? later.locale : locale,
                    verified || later.verified,
                    Math.min(firstMs, later.firstMs),
                    Math.max(lastMs, later.lastMs));
        }
    }

    /** @param order in the neutral dialect */
    public record KeptOrder(
            String number,
            @Nullable String customer,
            @Nullable String visitor,
            ObjectNode order) {}

    private final List<Touchpoint> touchpoints = new ArrayList<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> customersOfVisitors = new LinkedHashMap<>();
    private final Map<String, KeptOrder> orders = new LinkedHashMap<>();
    private final Map<String, ObjectNode> conversations = new LinkedHashMap<>();

    public void add(Touchpoint touchpoint) {
        touchpoints.add(touchpoint);
    }

    public void add(Person person) {
        people.merge(person.id(), person, Person::and);
    }

    public void proven(String visitor, String customer) {
        customersOfVisitors.put(visitor, customer);
    }

    public void add(KeptOrder order) {
        orders.put(order.number(), order);
    }

    /** @param row a conversation, named as the columns of its table */
    public void conversation(String id, ObjectNode row) {
        conversations.put(id, row);
    }

    public void addAll(ArchiveBatch other) {
        touchpoints.addAll(other.touchpoints);
        other.people.values().forEach(this::add);
        customersOfVisitors.putAll(other.customersOfVisitors);
        orders.putAll(other.orders);
        conversations.putAll(other.conversations);
    }

    /** Without these conversations, and without the course of these orders. */
    public ArchiveBatch without(Collection<String> knownConversations, Collection<String> knownOrders) {
        ArchiveBatch rest = new ArchiveBatch();
        rest.addAll(this);
        rest.conversations.keySet().removeAll(knownConversations);
        rest.touchpoints.removeIf(touchpoint -> knownConversations.contains(touchpoint.conversation())
                || (touchpoint.kind().equals("order")
                        && knownOrders.contains(touchpoint.data().path("number").asString())));
        return rest;
    }

    public List<Touchpoint> touchpoints() {
        return touchpoints;
    }

    public List<Person> people() {
        return List.copyOf(people.values());
    }

    public Map<String, String> customersOfVisitors() {
        return customersOfVisitors;
    }

    public List<KeptOrder> orders() {
        return List.copyOf(orders.values());
    }

    public Map<String, ObjectNode> conversations() {
        return conversations;
    }

    public boolean isEmpty() {
        return touchpoints.isEmpty() && people.isEmpty() && orders.isEmpty() && conversations.isEmpty();
    }
}
