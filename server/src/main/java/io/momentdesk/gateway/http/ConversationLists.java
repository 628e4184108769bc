package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.Agents;
import io.momentdesk.site.Desk;
import io.momentdesk.site.Sites;
import io.momentdesk.touchpoint.ConversationQuery;
import io.momentdesk.touchpoint.ConversationQuery.Place;
import io.momentdesk.touchpoint.ConversationQuery.Viewer;
import io.momentdesk.touchpoint.KeptConversations;
import io.momentdesk.touchpoint.ListedConversation;
import io.momentdesk.touchpoint.LiveConversations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Lists of conversations: what waits and who has what comes from the live side, everything else from the archive. */
@Component
class ConversationLists {

    private final LiveConversations live;
    private final KeptConversations kept;
    private final Sight sight;
    private final Sites sites;
    private final Agents agents;

    ConversationLists(LiveConversations live, KeptConversations kept, Sight sight, Sites sites, Agents agents) {
        this.live = live;
        this.kept = kept;
        this.sight = sight;
        this.sites = sites;
        this.agents = agents;
    }

    ObjectNode list(Caller caller, ConversationFilter filter) {
        int most = Paging.limit(filter.limit(), 50, 200);
        boolean searches = filter.q() != null || filter.customer() != null;
        if ("queued".equals(filter.status()) && !searches) {
            return page(caller, filter, most, live.waiting(caller.siteId(), queues(caller, filter.queue())));
        }
        if ("assigned".equals(filter.status()) && !searches) {
            return page(caller, filter, most, live.held(caller.siteId(), owners(caller, filter.owner())));
        }
        return archive(caller, filter, most);
    }

    private List<String> queues(Caller caller, @Nullable String asked) {
        Optional<Viewer> viewer = Sight.viewer(caller);
        return sites.byId(caller.siteId()).desks().stream()
                .map(Desk::queue)
                .filter(queue -> asked == null || asked.equals(queue))
                .filter(queue -> viewer.isEmpty() || viewer.get().queues().contains(queue))
                .toList();
    }

    private List<String> owners(Caller caller, @Nullable String asked) {
        return asked != null
                ? List.of(asked)
                : agents.ofSite(caller.siteId()).stream().map(Agent::id).toList();
    }

    /** A page of what is all there; it ends after the conversation that the cursor names. */
    private ObjectNode page(Caller caller, ConversationFilter filter, int most, List<ListedConversation> all) {
        List<ListedConversation> fitting = all.stream()
                .filter(found -> sight.sees(caller, found))
                .filter(fits(filter))
                .toList();
        int from = 0;
        if (filter.cursor() != null) {
            String last = Paging.place(filter.cursor(), 1)[0];
            List<String> ids = fitting.stream().map(ListedConversation::id).toList();
            from = ids.indexOf(last) + 1;
        }
        List<ListedConversation> shown = fitting.subList(from, Math.min(fitting.size(), from + most));
        boolean more = from + most < fitting.size();
        return HistoryJson.list(
                shown.stream().map(HistoryJson::conversation).toList(),
                more ? Paging.cursor(shown.getLast().id()) : null);
    }

    private static Predicate<ListedConversation> fits(ConversationFilter filter) {
        return found -> fits(filter.queue(), found.queue())
                && fits(filter.moment(), found.moment())
                && fits(filter.kind(), found.kind())
                && fits(
                        filter.owner(),
                        found.owner() == null ? null : found.owner().id());
    }

    private static boolean fits(@Nullable String asked, @Nullable String has) {
        return asked == null || Objects.equals(asked, has);
    }

    private ObjectNode archive(Caller caller, ConversationFilter filter, int most) {
        Place before = filter.cursor() == null ? null : place(Paging.place(filter.cursor(), 2));
        List<ListedConversation> found = kept.list(
                caller.siteId(),
                new ConversationQuery(
                        filter.status(),
                        filter.queue(),
                        filter.moment(),
                        filter.kind(),
                        filter.owner(),
                        filter.customer(),
                        filter.q(),
                        Sight.viewer(caller).orElse(null),
                        before,
                        most + 1));
        boolean more = found.size() > most;
        List<ListedConversation> shown = more ? found.subList(0, most) : found;
        return HistoryJson.list(
                shown.stream().map(HistoryJson::conversation).toList(), more ? cursor(shown.getLast()) : null);
    }

    private static Place place(String[] parts) {
        return new Place(Paging.time(parts[0]), parts[1]);
    }

    private static String cursor(ListedConversation last) {
        return Paging.cursor(last.lastAt(), last.id());
    }
}
