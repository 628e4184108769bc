package io.momentdesk.touchpoint.hooks;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.Agents;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import io.momentdesk.touchpoint.Touchpoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From a touchpoint to the events that receivers are told of. The same touchpoint gives the same events. */
@Component
class HookEvents {

    private static final int ID_BYTES = 16;

    private final Sites sites;
    private final Agents agents;
    private final JsonMapper json;

    HookEvents(Sites sites, Agents agents, JsonMapper json) {
        this.sites = sites;
        this.agents = agents;
        this.json = json;
    }

    List<HookEvent> of(String site, Touchpoint touchpoint) {
        return switch (touchpoint.kind()) {
            case "mark" -> mark(site, touchpoint);
            case "message" -> message(site, touchpoint);
            case "moment" -> moment(site, touchpoint);
            case "resolved" -> List.of(event(site, EventType.CONVERSATION_CLOSED, touchpoint, ended(touchpoint)));
            case "reopened" -> List.of(event(site, EventType.CONVERSATION_REOPENED, touchpoint, ended(touchpoint)));
            case "article" -> article(site, touchpoint);
            default -> List.of();
        };
    }

    /** Somebody tries a webhook out. */
    HookEvent test(String site, String id, Instant at) {
        ObjectNode data = json.createObjectNode().put("message", "This webhook works.");
        return new HookEvent(id, EventType.TEST, at, null, null, null, body(site, id, EventType.TEST, at, data));
    }

    private List<HookEvent> mark(String site, Touchpoint touchpoint) {
        JsonNode heard = json.readTree(touchpoint.data().path("d").asString("{}"));
        ObjectNode data = json.createObjectNode()
                .put("kind", heard.path("kind").asString())
                .put("text", heard.path("text").asString());
        data.put("conversation", touchpoint.conversation());
        put(data, "moment", touchpoint.data().path("m").asString(""));
        data.set("agent", agent(site, heard.path("agent").asString()));
        return List.of(event(site, EventType.MARK_CREATED, touchpoint, data));
    }

    /** The first words of a conversation open it. What agents say among themselves is nobody else's. */
    private List<HookEvent> message(String site, Touchpoint touchpoint) {
        JsonNode entry = touchpoint.data();
        if (entry.path("see").asString("b").equals("a")) {
            return List.of();
        }
        ObjectNode said = entry(touchpoint);
        copy(entry, said, "from", "text", "files");
        HookEvent message = event(site, EventType.MESSAGE_CREATED, touchpoint, said);
        if (touchpoint.seq() == null || touchpoint.seq() != 1) {
            return List.of(message);
        }
        ObjectNode opened = json.createObjectNode().put("conversation", touchpoint.conversation());
        put(opened, "visitor", touchpoint.visitor());
        return List.of(event(site, EventType.CONVERSATION_OPENED, touchpoint, opened), message);
    }

    private List<HookEvent> moment(String site, Touchpoint touchpoint) {
        ObjectNode decided = entry(touchpoint);
        copy(touchpoint.data(), decided, "moment", "was", "journey", "confidence", "by");
        HookEvent changed = event(site, EventType.MOMENT_CHANGED, touchpoint, decided);
        if (!touchpoint.data().path("by").asString("").equals("agent")) {
            return List.of(changed);
        }
        ObjectNode corrected = decided.deepCopy();
        copy(touchpoint.data(), corrected, "from", "reason");
        return List.of(changed, event(site, EventType.MOMENT_CORRECTED, touchpoint, corrected));
    }

    private ObjectNode ended(Touchpoint touchpoint) {
        ObjectNode ended = entry(touchpoint);
        copy(touchpoint.data(), ended, "by", "from", "outcome");
        put(ended, "moment", touchpoint.moment());
        return ended;
    }

    private List<HookEvent> article(String site, Touchpoint touchpoint) {
        ObjectNode said = json.createObjectNode();
        copy(touchpoint.data(), said, "article", "question", "moment");
        put(said, "visitor", touchpoint.visitor());
        return switch (touchpoint.data().path("did").asString("")) {
            case "helped" -> List.of(event(site, EventType.KNOWLEDGE_HELPED, touchpoint, said));
            case "unhelpful" -> List.of(event(site, EventType.KNOWLEDGE_UNHELPFUL, touchpoint, said));
            default -> List.of();
        };
    }

    private ObjectNode entry(Touchpoint touchpoint) {
        ObjectNode entry = json.createObjectNode().put("conversation", touchpoint.conversation());
        return entry.put("seq", touchpoint.seq());
    }

    private static void copy(JsonNode from, ObjectNode to, String... fields) {
        for (String field : fields) {
            JsonNode value = from.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                to.set(field, value);
            }
        }
    }

    private ObjectNode agent(String site, String id) {
        ObjectNode agent = json.createObjectNode().put("id", id);
        agents.byId(site, id).map(Agent::name).ifPresent(name -> agent.put("name", name));
        return agent;
    }

    private HookEvent event(String site, EventType type, Touchpoint touchpoint, ObjectNode data) {
        String id = id(site, type, touchpoint);
        Instant at = Instant.ofEpochMilli(touchpoint.ms());
        String line = touchpoint.conversation();
        return new HookEvent(
                id, type, at, touchpoint.conversation(), touchpoint.visitor(), line, body(site, id, type, at, data));
    }

    private String body(String site, String id, EventType type, Instant at, ObjectNode data) {
        ObjectNode body = json.createObjectNode()
                .put("id", id)
                .put("type", type.wire())
                .put("timestamp", at.toString())
                .put("site", sites.find(site).map(Site::publicKey).orElse(""));
        return json.writeValueAsString(body.set("data", data));
    }

    /** Of what happened, not of this delivery: whoever gets it twice can tell. */
    private static String id(String site, EventType type, Touchpoint touchpoint) {
        String what = site + "\n" + touchpoint.id() + "\n" + type.wire();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return "evt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(field, value);
        }
    }
}
