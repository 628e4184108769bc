package io.momentdesk.gateway.http;

import io.momentdesk.redis.Refusal;
import io.momentdesk.routing.Policies;
import io.momentdesk.site.Desk;
import io.momentdesk.site.DeskPolicy;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a desk shares its chats out: asking first, who helps when it is full, what becomes of silent chats. */
@RestController
@RequestMapping("/api/v1/queues/{queue}/policy")
class DeskPolicyCalls {

    private final Sites sites;
    private final Policies policies;

    DeskPolicyCalls(Sites sites, Policies policies) {
        this.sites = sites;
        this.policies = policies;
    }

    /** What is not set is as shipped. */
    @GetMapping
    DeskPolicy policy(@AuthenticationPrincipal Caller caller, @PathVariable String queue) {
        Site site = sites.byId(caller.siteId());
        return site.policy(desk(site, queue));
    }

    /** Replaces it whole, and counts at once. */
    @PutMapping
    DeskPolicy setPolicy(
            @AuthenticationPrincipal Caller caller, @PathVariable String queue, @RequestBody DeskPolicy policy) {
        Site site = sites.byId(caller.siteId());
        Desk desk = desk(site, queue);
        sites.setPolicy(
                site,
                desk,
                policy.checked(site.desks().stream()
                        .map(Desk::queue)
                        .filter(other -> !other.equals(queue))
                        .toList()));
        policies.publish(sites.byId(site.id()));
        return policy(caller, queue);
    }

    private static Desk desk(Site site, String queue) {
        return site.desk(queue).orElseThrow(() -> Refusal.notFound("queue"));
    }
}
