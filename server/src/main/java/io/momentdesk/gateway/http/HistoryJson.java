package io.momentdesk.gateway.http;

import io.momentdesk.commerce.OrderJson;
import io.momentdesk.conversation.Entry;
import io.momentdesk.moment.EvidenceJson;
import io.momentdesk.touchpoint.ListedConversation;
import io.momentdesk.touchpoint.Profile;
import io.momentdesk.touchpoint.Timeline.KeptTouchpoint;
import io.momentdesk.touchpoint.TouchpointSummary;
import io.momentdesk.visitor.Page;
import io.momentdesk.visitor.Session;
import io.momentdesk.visitor.ShopEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Customers, conversations and touchpoints as the API shows them; what is not known is left out. */
final class HistoryJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int EVENTS = 50;

    private HistoryJson() {}

    static ObjectNode list(List<ObjectNode> items, @Nullable String next) {
        ObjectNode list = JSON.createObjectNode();
        list.putArray("items").addAll(items);
        put(list, "next", next);
        return list;
    }

    static ObjectNode profile(Profile profile) {
        ObjectNode json = JSON.createObjectNode().put("id", profile.id());
        put(json, "name", profile.name());
        put(json, "email", profile.email());
        put(json, "phone", profile.phone());
        put(json, "locale", profile.locale());
        json.put("verified", profile.verified());
        put(json, "firstAt", profile.firstAt());
        boolean met = profile.lastAt() != null && !profile.lastAt().equals(Instant.EPOCH);
        put(json, "lastAt", met ? profile.lastAt() : null);
        var journeys = json.putArray("journeys");
        profile.journeys().forEach(journey -> journeys.add(journey(journey)));
        if (profile.session() != null) {
            json.set("session", session(profile.session()));
        }
        return json;
    }

    /** As in {@code assigned} (ACT3): how they came, and what they did last, oldest first. */
    private static ObjectNode session(Session session) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode arrival = json.putObject("arrival");
        put(arrival, "referrer", session.arrival().referrer());
        arrival.set("utm", JSON.valueToTree(session.arrival().utm()));
        if (session.arrival().visit() != null) {
            arrival.put("visit", session.arrival().visit());
        }
        var events = json.putArray("events");
        int all = session.events().size();
        session.events().subList(Math.max(0, all - EVENTS), all).forEach(event -> events.add(event(event)));
        return json;
    }

    private static ObjectNode event(ShopEvent event) {
        ObjectNode json = JSON.createObjectNode();
        put(json, "at", event.at());
        json.put("name", event.name());
        Page page = event.page();
        if (page != null && page.url() != null) {
            ObjectNode seen = json.putObject("page").put("url", page.url());
            put(seen, "title", page.title());
            put(seen, "type", page.type());
            put(seen, "product", page.product());
            put(seen, "referrer", page.referrer());
        }
        json.set("data", JSON.valueToTree(event.data()));
        return json;
    }

    private static ObjectNode journey(Profile.Journey journey) {
        ObjectNode json = JSON.createObjectNode().put("kind", journey.kind());
        put(json, "moment", journey.moment());
        if (journey.order() != null) {
            json.put("order", journey.order().number());
            json.set("facts", OrderJson.neutral(journey.order()));
        }
        return json;
    }

    /** {@code status} is {@code queued}, {@code open} (somebody has it, or it is parked) or {@code resolved}. */
    static ObjectNode conversation(ListedConversation found) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", found.id()).put("kind", found.kind()).put("status", status(found.state()));
        json.put("state", found.state());
        put(json, "number", found.number());
        put(json, "promisedAt", found.promisedAt());
        put(json, "moment", found.moment());
        if (found.confidence() != null) {
            json.put("confidence", found.confidence());
        }
        set(json, "journey", found.journey());
        put(json, "queue", found.queue());
        put(json, "subject", found.subject());
        ObjectNode customer =
                json.putObject("customer").put("id", found.customer().id());
        put(customer, "name", found.customer().name());
        customer.put("verified", found.customer().verified());
        put(json, "preview", found.preview());
        put(json, "waitingSince", found.waitingSince());
        if (found.owner() != null) {
            put(
                    json.putObject("owner").put("id", found.owner().id()),
                    "name",
                    found.owner().name());
        }
        if (found.rating() != null) {
            json.put("rating", found.rating());
        }
        put(json, "openedAt", found.openedAt());
        put(json, "resolvedAt", found.resolvedAt());
        put(json, "at", found.lastAt());
        put(json, "epoch", found.epoch());
        return json.put("top", found.top());
    }

    private static String status(String state) {
        return switch (state) {
            case "new", "queued" -> "queued";
            case "resolved" -> "resolved";
            default -> "open";
        };
    }

    /** As an agent reads it. */
    static ObjectNode entry(Entry entry) {
        ObjectNode json = JSON.createObjectNode()
                .put("seq", entry.seq())
                .put("prev", entry.seq() - 1)
                .put("at", entry.at().toString());
        json.setAll(entry.body().deepCopy());
        json.remove("ref");
        return json;
    }

    /** @param whole false for one who may know that it happened but not what was said */
    static ObjectNode touchpoint(KeptTouchpoint touchpoint, boolean whole) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", touchpoint.id());
        json.put("at", touchpoint.at().toString());
        json.put("kind", touchpoint.kind());
        put(json, "moment", touchpoint.moment());
        set(json, "journey", touchpoint.journey());
        if (whole) {
            put(json, "conversation", touchpoint.conversation());
            json.put("summary", TouchpointSummary.of(touchpoint));
            ObjectNode data = ((ObjectNode) touchpoint.data()).deepCopy();
            data.remove(List.of("ref", "see", "pv", "at", "kind"));
            EvidenceJson.bare(data);
            json.set("data", data);
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static void set(ObjectNode json, String name, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            json.set(name, value);
        }
    }
}
