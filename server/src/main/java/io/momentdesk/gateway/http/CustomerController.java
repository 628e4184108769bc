package io.momentdesk.gateway.http;

import io.momentdesk.redis.Refusal;
import io.momentdesk.touchpoint.Profile;
import io.momentdesk.touchpoint.Profiles;
import io.momentdesk.touchpoint.Timeline;
import io.momentdesk.touchpoint.Timeline.KeptTouchpoint;
import io.momentdesk.touchpoint.Timeline.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Who a customer is, where their journeys stand, and everything that happened with them. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
class CustomerController {

    private final Profiles profiles;
    private final Timeline timeline;
    private final Sight sight;

    CustomerController(Profiles profiles, Timeline timeline, Sight sight) {
        this.profiles = profiles;
        this.timeline = timeline;
        this.sight = sight;
    }

    @GetMapping
    ObjectNode customer(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return HistoryJson.profile(seen(caller, id));
    }

    /** Newest first. Of conversations at desks that are not the caller's only that they happened. */
    @GetMapping("/touchpoints")
    ObjectNode touchpoints(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Paging.limit(limit, 50, 200);
        Place before = cursor == null ? null : place(Paging.place(cursor, 3));
        Profile customer = seen(caller, id);
        List<KeptTouchpoint> page =
                timeline.touchpoints(caller.siteId(), customer.id(), cameAs(customer), before, most + 1);
        boolean more = page.size() > most;
        List<KeptTouchpoint> shown = more ? page.subList(0, most) : page;
        Map<String, Boolean> whole = new HashMap<>();
        List<ObjectNode> items = shown.stream()
                .map(touchpoint -> HistoryJson.touchpoint(touchpoint, whole(caller, touchpoint, whole)))
                .toList();
        return HistoryJson.list(items, more ? cursor(shown.getLast()) : null);
    }

    private Profile seen(Caller caller, String id) {
        return profiles.find(caller.siteId(), id)
                .filter(customer -> sight.sees(caller, customer))
                .orElseThrow(() -> Refusal.notFound("customer"));
    }

    private boolean whole(Caller caller, KeptTouchpoint touchpoint, Map<String, Boolean> known) {
        String conversation = touchpoint.conversation();
        return conversation == null
                || known.computeIfAbsent(conversation, id -> {
                    try {
                        return sight.sees(caller, sight.conversation(caller, id));
                    } catch (Refusal notTheirs) {
                        return false;
                    }
                });
    }

    /** Somebody anonymous is their own visitor. */
    private static List<String> cameAs(Profile customer) {
        return customer.visitors().isEmpty() ? List.of(customer.id()) : customer.visitors();
    }

    private static Place place(String[] parts) {
        return new Place(Paging.time(parts[0]), Paging.number(parts[1]), parts[2]);
    }

    private static String cursor(KeptTouchpoint last) {
        return Paging.cursor(last.at(), last.n(), last.id());
    }
}
