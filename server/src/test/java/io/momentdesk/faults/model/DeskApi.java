package io.momentdesk.faults.model;

import io.momentdesk.agent.Agent;
import io.momentdesk.agent.Agents;
import io.momentdesk.conversation.Conversations;
import io.momentdesk.faults.history.SiteReader;
import io.momentdesk.faults.history.SiteState;
import io.momentdesk.routing.Acts;
import io.momentdesk.routing.Presence;
import io.momentdesk.routing.Router;
import io.momentdesk.routing.Sweeping;
import io.momentdesk.routing.Wakeful;
import io.momentdesk.site.Sites;
import io.momentdesk.visitor.Visitors;
import org.springframework.context.ApplicationContext;

/** What the edge calls, without the edge. */
public record DeskApi(
        Conversations conversations,
        Acts acts,
        Presence presence,
        Router router,
        Wakeful wakeful,
        Agents agents,
        Visitors visitors,
        Sites sites,
        SiteReader site) {

    public static DeskApi of(ApplicationContext context, SiteReader site) {
        return new DeskApi(
                context.getBean(Conversations.class),
                context.getBean(Acts.class),
                context.getBean(Presence.class),
                context.getBean(Router.class),
                context.getBean(Wakeful.class),
                context.getBean(Agents.class),
                context.getBean(Visitors.class),
                context.getBean(Sites.class),
                site);
    }

    public Agent agent(String id) {
        return agents.byId("demo", id).orElseThrow();
    }

    /** @return the id of somebody who has just come */
    public String newVisitor() {
        return visitors.arrive(sites.byId("demo"), null, "en").visitor().id();
    }

    public void sweep() {
        Sweeping.once(wakeful);
    }

    /** As if the time had passed. */
    void endLease(String agent, long millisAgo) {
        SiteState state = site.state();
        state.sorted().forEach((name, members) -> {
            if ((name.equals("agents") || name.startsWith("on:")) && members.containsKey(agent)) {
                site.connection().sync().zadd(site.key(name), state.now() - millisAgo, agent);
            }
        });
    }
}
