package io.momentdesk.routing;

import static io.momentdesk.conversation.Conversations.hash;

import io.momentdesk.agent.Agent;
import io.momentdesk.conversation.Author;
import io.momentdesk.conversation.CardNumbers;
import io.momentdesk.conversation.ConversationStore;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.Outcome;
import io.momentdesk.moment.Decision.Journey;
import io.momentdesk.site.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What agents do with conversations, one script each. The caller has checked that the agent may see the conversation; the script checks that the agent
 * still owns it ({@code stale_gen}).
 */
@Component
public class Acts {

    private final ConversationStore store;
    private final Conversations conversations;
    private final JsonMapper json;

    Acts(ConversationStore store, Conversations conversations, JsonMapper json) {
        this.store = store;
        this.conversations = conversations;
        this.json = json;
    }

    /** What every act names. */
    public record Target(String ref, String conversation, long gen) {}

    /** From a queue, or a parked one; {@code capacity} without room for another chat, {@code not_found} when somebody was faster. */
    public Outcome take(Agent agent, Target target) {
        return give(agent, agent, target, false);
    }

    /** A supervisor gives it to an agent, whoever has it now. */
    public Outcome assign(Agent supervisor, Agent to, Target target) {
        return give(supervisor, to, target, true);
    }

    private Outcome give(Agent by, Agent to, Target target, boolean force) {
        String hash = hash(force ? "assign" : "take", to.id(), by.id());
        return store.run(
                "routing/take",
                by.site(),
                to.id(),
                target.ref(),
                hash,
                target.conversation(),
                force ? 1 : 0,
                to.name());
    }

    /** What was offered becomes theirs; {@code stale_gen} when the offer is over. */
    public Outcome accept(Agent agent, Target target) {
        return store.run(
                "routing/accept",
                agent.site(),
                agent.id(),
                target.ref(),
                hash("accept"),
                target.conversation(),
                target.gen(),
                agent.name());
    }

    /** What was offered is offered to somebody else. */
    public Outcome decline(Agent agent, Target target) {
        return store.run(
                "routing/decline",
                agent.site(),
                agent.id(),
                target.ref(),
                hash("decline"),
                target.conversation(),
                target.gen());
    }

    /** @param to the desk's queue or the colleague; exactly one is not null */
    public record Receiver(
            @Nullable String queue,
            @Nullable String agent,
            @Nullable String agentName) {}

    public Outcome transfer(Agent agent, Target target, String fromQueue, Receiver to, @Nullable String reason) {
        ObjectNode body = body("transferred", agent, target);
        put(body, "fromQueue", fromQueue.isEmpty() ? null : fromQueue);
        put(body, "toQueue", to.queue());
        if (to.agent() != null) {
            body.putObject("toAgent").put("id", to.agent()).put("name", to.agentName());
        }
        put(body, "reason", masked(reason));
        return store.run(
                "routing/transfer",
                agent.site(),
                agent.id(),
                target.ref(),
                hash("transfer", to.queue(), to.agent()),
                target.conversation(),
                target.gen(),
                to.queue(),
                to.agent(),
                body,
                to.agentName());
    }

    public Outcome resolve(Agent agent, Target target, @Nullable String outcome) {
        return store.run(
                "routing/close",
                agent.site(),
                "agent",
                agent.id(),
                target.ref(),
                hash("resolve", outcome),
                target.conversation(),
                target.gen(),
                agent.name(),
                outcome);
    }

    /** A visitor ends their own conversation. */
    public Outcome end(String site, Author visitor, String ref, String conversation) {
        return store.run(
                "routing/close", site, "visitor", visitor.id(), ref, hash("end"), conversation, 0, visitor.name(), "");
    }

    public Outcome reopen(String site, Author author, String ref, String conversation) {
        ObjectNode body = conversations.body("reopened", author).put("ref", ref).put("by", author.kind());
        return store.run("routing/reopen", site, author.kind(), author.id(), ref, hash("reopen"), conversation, body);
    }

    /**
     * @param journey null: it stays at the journey it is at
     * @param moveTo the desk to hand it on to as well, null for none
     */
    public record Correction(
            Moment moment,
            @Nullable Journey journey,
            @Nullable String reason,
            @Nullable String moveTo) {}

    /** Where the conversation is stays as it is. */
    public Outcome correct(
            Agent agent, Target target, Moment moment, @Nullable Journey journey, @Nullable String reason) {
        return correct(agent, target, new Correction(moment, journey, reason, null));
    }

    public Outcome correct(Agent agent, Target target, Correction correction) {
        Moment moment = correction.moment();
        Journey journey = correction.journey();
        String kept = journey == null
                ? conversations
                        .find(agent.site(), target.conversation())
                        .map(found -> found.text("journey"))
                        .orElse("")
                : "";
        ObjectNode body = body("moment", agent, target).put("moment", moment.name());
        body.set("journey", kept.isEmpty() ? JourneyJson.of(json, journey) : json.readTree(kept));
        body.put("confidence", 1.0).put("by", "agent");
        put(body, "reason", masked(correction.reason()));
        ObjectNode moved = conversations.body("transferred", Author.agent(agent.id(), agent.name()));
        put(moved, "toQueue", correction.moveTo());
        return store.run(
                "routing/correct",
                agent.site(),
                agent.id(),
                target.ref(),
                hash("moment", moment.name(), String.valueOf(journey), correction.moveTo()),
                target.conversation(),
                target.gen(),
                moment,
                body.path("journey"),
                body,
                correction.moveTo(),
                moved);
    }

    public Outcome park(Agent agent, Target target, @Nullable Instant until) {
        ObjectNode body = body("parked", agent, target);
        put(body, "until", until == null ? null : until.toString());
        return store.run(
                "routing/park",
                agent.site(),
                agent.id(),
                target.ref(),
                hash("park"),
                target.conversation(),
                target.gen(),
                body,
                until == null ? null : until.toEpochMilli());
    }

    /** Replaces the conversation's tags. */
    public Outcome tag(Agent agent, Target target, List<String> tags) {
        return note(agent, target, "tags", json.createObjectNode().set("tags", json.valueToTree(tags)));
    }

    /** @param kind {@code pain}, {@code idea} or {@code gap} */
    public Outcome heard(Agent agent, Target target, String kind, String text) {
        return note(
                agent,
                target,
                "mark",
                json.createObjectNode()
                        .put("kind", kind)
                        .put("text", CardNumbers.mask(text))
                        .put("agent", agent.id()));
    }

    private Outcome note(Agent agent, Target target, String kind, JsonNode what) {
        return store.run(
                "routing/note",
                agent.site(),
                target.ref(),
                hash(kind, what.toString()),
                target.conversation(),
                kind,
                what);
    }

    private ObjectNode body(String kind, Agent agent, Target target) {
        return conversations.body(kind, Author.agent(agent.id(), agent.name())).put("ref", target.ref());
    }

    private static @Nullable String masked(@Nullable String typed) {
        return typed == null ? null : CardNumbers.mask(typed);
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
