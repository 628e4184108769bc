package io.momentdesk.moment.own;

import io.momentdesk.commerce.Order;
import io.momentdesk.commerce.OrderJson;
import io.momentdesk.moment.Decision;
import io.momentdesk.moment.Facts;
import io.momentdesk.visitor.Arrival;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts of one decision, as they are kept with it: the last events and orders, in short. The words are not among them; they are the conversation's
 * messages up to {@code top}, and go when those go.
 *
 * @param top the highest seq when it was decided
 * @param moment as decided then, null when it abstained
 * @param rules the version then, null for the product's
 */
public record KeptFacts(
        Instant now,
        @Nullable String locale,
        long top,
        @Nullable String moment,
        @Nullable Integer rules,
        Session session,
        List<Order> orders,
        @Nullable String topic,
        @Nullable String order) {

    private static final int MOST_EVENTS = 30;
    private static final int MOST_ORDERS = 10;
    private static final int MOST_TEXT = 200;
    private static final Set<String> DATA = Set.of("value", "transaction_id", "search_term", "search");
    private static final JsonMapper JSON = JsonMapper.shared();

    public static String write(Facts facts, Decision decision, @Nullable String locale, long top) {
        ObjectNode kept =
                JSON.createObjectNode().put("now", facts.now().toString()).put("top", top);
        put(kept, "locale", locale);
        put(kept, "moment", decision.moment() == null ? null : decision.moment().name());
        put(kept, "topic", facts.topic());
        put(kept, "order", facts.order());
        if (decision.rules() != null) {
            kept.put("rules", decision.rules());
        }
        Arrival arrival = facts.session().arrival();
        put(kept, "referrer", arrival.referrer());
        if (!arrival.utm().isEmpty()) {
            ObjectNode utm = kept.putObject("utm");
            arrival.utm().forEach((name, value) -> put(utm, name, value));
        }
        if (arrival.visit() != null) {
            kept.put("visit", arrival.visit());
        }
        ArrayNode events = kept.putArray("events");
        List<ShopEvent> all = facts.session().events();
        all.subList(Math.max(0, all.size() - MOST_EVENTS), all.size()).forEach(event -> events.add(event(event)));
        ArrayNode orders = kept.putArray("orders");
        facts.orders().stream().limit(MOST_ORDERS).forEach(order -> orders.add(OrderJson.neutral(order)));
        return kept.toString();
    }

    private static ObjectNode event(ShopEvent event) {
        ObjectNode kept = JSON.createObjectNode().put("name", event.name());
        put(kept, "at", event.at() == null ? null : event.at().toString());
        Page page = event.page();
        if (page != null) {
            ObjectNode shown = kept.putObject("page");
            put(shown, "url", page.url());
            put(shown, "title", page.title());
            put(shown, "type", page.type());
            put(shown, "product", page.product());
            put(shown, "country", page.country());
            if (page.inStock() != null) {
                shown.put("inStock", page.inStock());
            }
        }
        ObjectNode data = JSON.createObjectNode();
        event.data().forEach((name, value) -> {
            if (DATA.contains(name) && value instanceof Number number) {
                data.put(name, number.doubleValue());
            } else if (DATA.contains(name)) {
                put(data, name, value.toString());
            }
        });
        if (!data.isEmpty()) {
            kept.set("data", data);
        }
        return kept;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            int end = Math.min(value.length(), MOST_TEXT);
            boolean half = end < value.length() && Character.isHighSurrogate(value.charAt(end - 1));
            node.put(name, value.substring(0, half ? end - 1 : end));
        }
    }

    public static KeptFacts read(JsonNode kept) {
        Map<String, String> utm = new LinkedHashMap<>();
        kept.path("utm")
                .properties()
                .forEach(each -> utm.put(each.getKey(), each.getValue().asString()));
        Integer visit = kept.has("visit") ? kept.get("visit").asInt() : null;
        List<ShopEvent> events = new ArrayList<>();
        kept.path("events").forEach(event -> events.add(event(event)));
        List<Order> orders = new ArrayList<>();
        kept.path("orders").forEach(order -> orders.add(OrderJson.order(order)));
        return new KeptFacts(
                Instant.parse(kept.path("now").asString()),
                text(kept, "locale"),
                kept.path("top").asLong(),
                text(kept, "moment"),
                kept.has("rules") ? kept.get("rules").asInt() : null,
                new Session(new Arrival(text(kept, "referrer"), Map.copyOf(utm), visit), List.copyOf(events)),
                List.copyOf(orders),
                text(kept, "topic"),
                text(kept, "order"));
    }

    private static ShopEvent event(JsonNode event) {
        JsonNode page = event.path("page");
        Map<String, Object> data = new LinkedHashMap<>();
        event.path("data")
                .properties()
                .forEach(each -> data.put(
                        each.getKey(),
                        each.getValue().isNumber()
                                ? each.getValue().asDouble()
                                : each.getValue().asString()));
        String at = text(event, "at");
        return new ShopEvent(
                at == null ? null : Instant.parse(at),
                event.path("name").asString(),
                page.isObject()
                        ? new Page(
                                text(page, "url"),
                                text(page, "title"),
                                text(page, "type"),
                                text(page, "product"),
                                null,
                                text(page, "country"),
                                page.has("inStock") ? page.get("inStock").booleanValue() : null)
                        : null,
                Map.copyOf(data));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asString() : null;
    }

    /** @param words what the visitor had written by then, newest last */
    public Facts facts(List<String> words) {
        return new Facts(now, locale, session, orders, words, topic, order);
    }
}
