package io.momentdesk.gateway.http;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.Agents;
import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.StoreCheck;
import io.momentdesk.routing.Presence;
import io.momentdesk.site.Desk;
import io.momentdesk.site.Moment;
import io.momentdesk.site.OpeningHours;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The site, its desks and their hours, and the people who sit there. */
@RestController
class SiteCalls {

    private static final int MOST_LANGUAGES = 20;

    private final Sites sites;
    private final Agents agents;
    private final Presence presence;
    private final StoreCheck store;
    private final Clock clock;

    SiteCalls(Sites sites, Agents agents, Presence presence, StoreCheck store, Clock clock) {
        this.sites = sites;
        this.agents = agents;
        this.presence = presence;
        this.store = store;
        this.clock = clock;
    }

    record Items<T>(List<T> items) {}

    /** @param durability what an acknowledgement means: {@code local}, {@code replicated}, {@code relaxed}, {@code none} or {@code unknown} */
    record SiteItem(
            String name, String publicKey, Set<String> origins, String defaultQueue, String zone, String durability) {}

    /**
     * @param target seconds to the first reply
     * @param opensAt null while it is open, and when it never opens
     */
    record QueueItem(
            String queue,
            Moment moment,
            String name,
            long target,
            OpeningHours hours,
            boolean open,
            @Nullable Instant opensAt) {}

    /**
     * @param languages primary tags such as {@code fa}; empty: any
     * @param status {@code online}, {@code away} or {@code offline}
     * @param capacity chats at once
     * @param chats held now
     * @param tickets held now
     */
    record AgentItem(
            String id,
            String name,
            String role,
            List<String> queues,
            List<String> languages,
            String status,
            int capacity,
            int chats,
            int tickets) {}

    @GetMapping("/api/v1/site")
    SiteItem site(@AuthenticationPrincipal Caller caller) {
        var site = sites.byId(caller.siteId());
        return new SiteItem(
                site.name(),
                site.publicKey(),
                new TreeSet<>(site.origins()),
                site.defaultQueue(),
                site.zone().getId(),
                store.durability().toString());
    }

    @GetMapping("/api/v1/queues")
    Items<QueueItem> queues(@AuthenticationPrincipal Caller caller) {
        var site = sites.byId(caller.siteId());
        var now = clock.instant();
        return new Items<>(
                site.desks().stream().map(desk -> queue(site, desk, now)).toList());
    }

    @GetMapping("/api/v1/agents")
    Items<AgentItem> agents(@AuthenticationPrincipal Caller caller) {
        var people = agents.ofSite(caller.siteId());
        var now = presence.of(caller.siteId(), people);
        return new Items<>(
                people.stream().map(agent -> item(agent, now.get(agent.id()))).toList());
    }

    private static AgentItem item(Agent agent, Presence.Load load) {
        return new AgentItem(
                agent.id(),
                agent.name(),
                agent.role().name().toLowerCase(Locale.ROOT),
                agent.queues(),
                agent.languages(),
                load.status(),
                load.capacity(),
                load.chats(),
                load.tickets());
    }

    record Languages(@Nullable List<String> languages) {}

    /** Counts when the agent next shows a sign of life. */
    @PutMapping("/api/v1/agents/{id}/languages")
    Languages setLanguages(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @RequestBody Languages spoken) {
        Agent agent = agents.byId(caller.siteId(), id).orElseThrow(() -> Refusal.notFound("agent"));
        var languages = spoken.languages();
        if (languages == null || !languages.stream().allMatch(tag -> tag.matches("[a-z]{2,3}"))) {
            throw Refusal.invalid("languages", "Primary tags, such as fa and en; an empty list is any.");
        }
        if (languages.size() > MOST_LANGUAGES) {
            throw Refusal.tooLarge("languages", MOST_LANGUAGES);
        }
        agents.setLanguages(agent, languages);
        return spoken;
    }

    @GetMapping("/api/v1/hours/{queue}")
    OpeningHours hours(@AuthenticationPrincipal Caller caller, @PathVariable String queue) {
        return OpeningHours.of(desk(sites.byId(caller.siteId()), queue).hours());
    }

    @PutMapping("/api/v1/hours/{queue}")
    OpeningHours setHours(
            @AuthenticationPrincipal Caller caller, @PathVariable String queue, @RequestBody OpeningHours hours) {
        var site = sites.byId(caller.siteId());
        var checked = hours.toHours();
        sites.setHours(site, desk(site, queue), checked);
        return OpeningHours.of(checked);
    }

    private static Desk desk(Site site, String queue) {
        return site.desk(queue).orElseThrow(() -> Refusal.notFound("queue"));
    }

    private static QueueItem queue(Site site, Desk desk, Instant now) {
        var hours = desk.hours();
        boolean open = hours.isOpen(now, site.zone());
        return new QueueItem(
                desk.queue(),
                desk.moment(),
                desk.name(),
                desk.target().toSeconds(),
                OpeningHours.of(hours),
                open,
                open ? null : hours.nextOpening(now, site.zone()).orElse(null));
    }
}
