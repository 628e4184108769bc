package io.momentdesk.touchpoint;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.touchpoint.ListedConversation.Owner;
import io.momentdesk.touchpoint.ListedConversation.Person;
import io.momentdesk.visitor.Visitor;
import io.momentdesk.visitor.Visitors;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conversations as they are now, for lists: what waits and who has what is never read from the archive. */
@Component
public class LiveConversations {

    private static final int MOST = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LiveGlance live;
    private final Conversations conversations;
    private final Visitors visitors;

    LiveConversations(LiveGlance live, Conversations conversations, Visitors visitors) {
        this.live = live;
        this.conversations = conversations;
        this.visitors = visitors;
    }

    public Optional<ListedConversation> find(String site, String id) {
        return conversations.find(site, id).map(found -> listed(site, found));
    }

    /** The last decision about it, as JSON; null when there is none. */
    public @Nullable JsonNode decision(String site, String id) {
        return conversations
                .find(site, id)
                .map(Conversation::decision)
                .filter(text -> !text.isEmpty())
                .map(JSON::readTree)
                .orElse(null);
    }

    /** The tags agents gave it; none when it is not live any more. */
    public List<String> tags(String site, String id) {
        return conversations.find(site, id).map(Conversation::tags).orElse(List.of());
    }

    /** What waits at these desks, the longest first. */
    public List<ListedConversation> waiting(String site, Collection<String> queues) {
        return live.conversations(site, live.waiting(site, queues)).stream()
                .filter(found -> found.state().equals("queued"))
                .sorted(Comparator.comparingLong(found -> found.number("score")))
                .map(found -> listed(site, found))
                .toList();
    }

    /** What these agents have, the newest first. */
    public List<ListedConversation> held(String site, Collection<String> agents) {
        return agents.stream()
                .flatMap(agent -> conversations.heldBy(site, agent).stream())
                .map(found -> listed(site, found))
                .sorted(Comparator.comparing(ListedConversation::lastAt).reversed())
                .toList();
    }

    /** A visitor's own, the newest first. */
    public List<ListedConversation> of(String site, String visitor) {
        return conversations.allOf(site, visitor, MOST).stream()
                .map(found -> listed(site, found))
                .toList();
    }

    private ListedConversation listed(String site, Conversation found) {
        String owner = found.textOrNull("owner");
        String confidence = found.textOrNull("confidence");
        String journey = found.textOrNull("journey");
        String rating = found.textOrNull("rating");
        Instant opened = Objects.requireNonNullElse(found.time("openedAt"), Instant.EPOCH);
        return new ListedConversation(
                found.id(),
                found.kind(),
                found.state(),
                found.textOrNull("number"),
                found.textOrNull("promisedAt"),
                found.textOrNull("moment"),
                confidence == null ? null : Double.valueOf(confidence),
                journey == null ? null : JSON.readTree(journey),
                found.textOrNull("queue"),
                found.textOrNull("subject"),
                person(site, found.visitor()),
                found.textOrNull("preview"),
                owner == null ? null : new Owner(owner, found.textOrNull("ownerName")),
                rating == null ? null : Integer.valueOf(rating),
                found.epoch(),
                found.top(),
                opened,
                found.time("waitingSince"),
                found.time("resolvedAt"),
                Objects.requireNonNullElse(found.time("lastAt"), opened));
    }

    private Person person(String site, String visitor) {
        return visitors.find(site, visitor)
                .map(LiveConversations::person)
                .orElseGet(() -> new Person(visitor, null, false));
    }

    private static Person person(Visitor visitor) {
        @Nullable String proven = visitor.verified() ? visitor.customer() : null;
        return new Person(proven == null ? visitor.id() : proven, visitor.name(), visitor.verified());
    }
}
