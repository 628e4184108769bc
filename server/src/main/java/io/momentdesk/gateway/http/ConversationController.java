package io.momentdesk.gateway.http;

import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.Entry;
import io.momentdesk.moment.Decision;
import io.momentdesk.moment.EvidenceJson;
import io.momentdesk.moment.Moments;
import io.momentdesk.touchpoint.ListedConversation;
import io.momentdesk.touchpoint.LiveConversations;
import io.momentdesk.touchpoint.Profiles;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Conversations to look at: what waits, what is going on, what is over. What one may do with them goes through the socket. */
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationController {

    private final ConversationLists lists;
    private final Conversations conversations;
    private final Sight sight;
    private final Profiles profiles;
    private final LiveConversations live;
    private final Moments moments;
    private final JsonMapper mapper;
    private final Clock clock;

    ConversationController(
            ConversationLists lists,
            Conversations conversations,
            Sight sight,
            Profiles profiles,
            LiveConversations live,
            Moments moments,
            JsonMapper mapper,
            Clock clock) {
        this.lists = lists;
        this.profiles = profiles;
        this.live = live;
        this.moments = moments;
        this.mapper = mapper;
        this.clock = clock;
        this.conversations = conversations;
        this.sight = sight;
    }

    @GetMapping
    ObjectNode list(@AuthenticationPrincipal Caller caller, @ModelAttribute ConversationFilter filter) {
        return lists.list(caller, filter.checked());
    }

    /** As in a list, with who the customer is, their journeys, and for a live one why it is in its moment, in the language the reader asks for. */
    @GetMapping("/{id}")
    ObjectNode conversation(@AuthenticationPrincipal Caller caller, @PathVariable String id, Locale locale) {
        ListedConversation found = sight.conversation(caller, id);
        ObjectNode json = HistoryJson.conversation(found);
        profiles.find(caller.siteId(), found.customer().id())
                .map(HistoryJson::profile)
                .ifPresent(profile -> {
                    json.set("journeys", profile.remove("journeys"));
                    json.set("customer", profile);
                });
        JsonNode decision = live.decision(caller.siteId(), id);
        if (decision != null) {
            var evidence = json.putArray("evidence");
            moments.evidence(mapper.treeToValue(decision, Decision.class), locale.toLanguageTag(), clock.instant())
                    .forEach(each -> evidence.addObject()
                            .put("code", each.code())
                            .put("weight", each.weight())
                            .put("text", each.text()));
            json.set("candidates", decision.get("candidates"));
        }
        var tags = json.putArray("tags");
        live.tags(caller.siteId(), id).forEach(tags::add);
        return json;
    }

    /** Entries after a seq, oldest first; {@code next} is the seq to go on from. */
    @GetMapping("/{id}/entries")
    ObjectNode entries(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable String limit,
            Locale locale) {
        int most = Paging.limit(limit, 200, 500);
        ListedConversation conversation = sight.conversation(caller, id);
        List<Entry> entries = conversations.entries(caller.siteId(), conversation.id(), Math.max(0, after), most);
        boolean more = !entries.isEmpty() && entries.getLast().seq() < conversation.top();
        return HistoryJson.list(
                entries.stream().map(entry -> told(entry, locale)).toList(),
                more ? Long.toString(entries.getLast().seq()) : null);
    }

    private ObjectNode told(Entry entry, Locale locale) {
        ObjectNode told = HistoryJson.entry(entry);
        EvidenceJson.tell(told, moments, locale.toLanguageTag(), entry.at());
        return told;
    }
}
