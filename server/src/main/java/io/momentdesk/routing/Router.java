package io.momentdesk.routing;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.moment.Decision;
import io.momentdesk.moment.EvidenceJson;
import io.momentdesk.moment.Facts;
import io.momentdesk.moment.Moments;
import io.momentdesk.moment.own.KeptFacts;
import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import io.momentdesk.routing.store.Undecided;
import io.momentdesk.site.DeskPolicy;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins moments and conversations. Facts carry a version; a decision made from an old one changes nothing and is made again. Whatever a crash leaves
 * undecided stays in {@code dirty}, where the sweep of any node finds it.
 */
@Component
public class Router {

    private static final Script ROUTE = Script.of("routing/route");
    private static final int ATTEMPTS = 8;

    private final Sites sites;
    private final Conversations conversations;
    private final FactGatherer facts;
    private final Moments moments;
    private final Promises promises;
    private final Undecided undecided;
    private final Scripts scripts;
    private final JsonMapper json;

    Router(
            Sites sites,
            Conversations conversations,
            FactGatherer facts,
            Moments moments,
            Promises promises,
            Undecided undecided,
            Scripts scripts,
            JsonMapper json) {
        this.sites = sites;
        this.conversations = conversations;
        this.facts = facts;
        this.moments = moments;
        this.promises = promises;
        this.undecided = undecided;
        this.scripts = scripts;
        this.json = json;
    }

    /** Decides a conversation's moment from the facts as they are now, and moves it where it belongs. */
    public void route(String siteId, String conversation) {
        Site site = sites.byId(siteId);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Conversation> found = conversations.find(siteId, conversation);
            if (found.isPresent() && !attempt(site, found.get())) {
                continue;
            }
            return;
        }
        throw Refusal.unavailable("The facts change faster than they can be judged.");
    }

    /** What waits for a decision. */
    public List<String> undecided(String site) {
        return undecided.of(site);
    }

    /** False when the facts have changed meanwhile. */
    private boolean attempt(Site site, Conversation conversation) {
        // before it decides: what is put in force meanwhile makes it decide again
        int version = moments.version(site);
        Facts known = facts.of(site, conversation);
        Decision decision = moments.decide(known, site);
        String queue = decision.queue();
        String result = scripts.run(
                        ROUTE,
                        site.id(),
                        conversation.id(),
                        conversation.version(),
                        decision.moment(),
                        JourneyJson.of(json, decision.journey()),
                        decision.confidence(),
                        json.writeValueAsString(decision),
                        entry(decision, known),
                        queue,
                        promises.open(site, queue) ? 1 : 0,
                        promises.at(site, queue),
                        boost(site, decision),
                        isNews(conversation, decision)
                                ? KeptFacts.write(known, decision, known.locale(), conversation.top())
                                : null,
                        version)
                .text(0);
        return !result.equals("stale");
    }

    /** What is decided for the first time, or otherwise than before, is kept with its facts: rules can be tried on it. */
    private boolean isNews(Conversation conversation, Decision decision) {
        if (conversation.decision().isEmpty()) {
            return true;
        }
        String moment = decision.moment() == null ? "" : decision.moment().name();
        return !moment.isEmpty()
                && !conversation.text("momentBy").equals("agent")
                && (!moment.equals(conversation.moment())
                        || !JourneyJson.of(json, decision.journey()).toString().equals(conversation.text("journey")));
    }

    /** How many ms the facts put the chat forward, by what its desk has set. */
    private static long boost(Site site, Decision decision) {
        Map<String, Integer> boosts = site.desk(decision.queue())
                .map(site::policy)
                .map(DeskPolicy::boosts)
                .orElse(Map.of());
        int seconds = decision.evidence().stream()
                .filter(each -> each.weight() > 0)
                .mapToInt(each -> boosts.getOrDefault(each.code(), 0))
                .sum();
        return seconds * 1000L;
    }

    /** Its evidence is in English: an entry is read by agents of any language. */
    private String entry(Decision decision, Facts known) {
        ObjectNode body = json.createObjectNode().put("kind", "moment");
        body.putObject("from").put("kind", "system").put("id", "system").put("name", "Momentdesk");
        body.put("moment", String.valueOf(decision.moment()));
        body.set("journey", JourneyJson.of(json, decision.journey()));
        body.put("confidence", decision.confidence()).put("by", "rules");
        body.set("evidence", EvidenceJson.kept(decision, moments, known.now()));
        if (decision.rules() != null) {
            body.put("rules", decision.rules());
        }
        return body.toString();
    }
}
