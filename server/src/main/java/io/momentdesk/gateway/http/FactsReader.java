package io.momentdesk.gateway.http;

import io.momentdesk.moment.Decision.Ignored;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they stand in a call. Wrong types are refused; odd values that a shop may well send are left out and listed. */
final class FactsReader {

    private static final int MOST_EVENTS = 50_000;
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_NAME = 200;
    private static final int MOST_URL = 4_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Ignored> ignored = new ArrayList<>();

    /** @param ignored what was left out while reading */
    record Read(Facts facts, List<Ignored> ignored) {}

    static Read read(JsonNode body, Instant now) {
        FactsReader reader = new FactsReader();
        Facts facts = reader.facts(JsonFields.of(body, ""), now);
        return new Read(facts, List.copyOf(reader.ignored));
    }

    private Facts facts(JsonFields body, Instant now) {
        Instant at = body.time("now");
        JsonFields session = body.child("session");
        JsonFields message = body.child("message");
        List<String> words = new ArrayList<>();
        String text = message == null ? null : message.text("text", MOST_TEXT);
        if (text != null && !text.isBlank()) {
            words.add(text);
        }
        return new Facts(
                at == null ? now : at,
                body.text("locale", 35),
                session == null ? Session.EMPTY : session(session),
                new OrdersReader(ignored).orders(body),
                List.copyOf(words),
                message == null ? null : message.text("topic", MOST_NAME),
                message == null ? null : message.id("order", MOST_NAME));
    }

    private Session session(JsonFields session) {
        JsonFields arrival = session.child("arrival");
        List<ShopEvent> events = new ArrayList<>();
        int index = 0;
        for (JsonNode event : session.list("events", MOST_EVENTS)) {
            ShopEvent read = event(JsonFields.of(event, session.path("events[" + index++ + "]")));
            if (read != null) {
                events.add(read);
            }
        }
        return new Session(arrival == null ? Arrival.UNKNOWN : arrival(arrival), List.copyOf(events));
    }

    private static Arrival arrival(JsonFields arrival) {
        Map<String, String> utm = new LinkedHashMap<>();
        arrival.strings("utm", 20)
                .forEach((name, value) -> utm.put(name.startsWith("utm_") ? name.substring(4) : name, value));
        return new Arrival(arrival.text("referrer", MOST_URL), Map.copyOf(utm), arrival.whole("visit"));
    }

    private @Nullable ShopEvent event(JsonFields event) {
        String name = event.text("name", MOST_NAME);
        JsonFields page = event.child("page");
        Instant at = event.time("at");
        JsonFields data = event.child("data");
        if (name == null && page == null) {
            ignored.add(new Ignored(event.path("name"), "An event without a name and a page says nothing"));
            return null;
        }
        return new ShopEvent(
                at,
                name == null ? "page_view" : name,
                page == null ? null : page(page),
                data == null ? Map.of() : data(event));
    }

    private static Map<String, Object> data(JsonFields event) {
        Map<String, Object> data = new LinkedHashMap<>();
        JSON.convertValue(event.raw("data"), Map.class).forEach((name, value) -> {
            if (value != null) {
                data.put(name.toString(), value);
            }
        });
        return data;
    }

    private Page page(JsonFields page) {
        String type = page.text("type", MOST_NAME);
        if (type != null && !Page.TYPES.contains(type) && !type.equals("other")) {
            ignored.add(new Ignored(page.path("type"), "There is no type of page called " + type));
            type = null;
        }
        return new Page(
                page.text("url", MOST_URL),
                page.text("title", MOST_URL),
                type,
                page.id("product", MOST_NAME),
                page.text("referrer", MOST_URL),
                page.text("country", 2),
                page.flag("inStock"));
    }
}
