package io.momentdesk.routing;

import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import io.momentdesk.site.Desk;
import io.momentdesk.site.DeskPolicy;
import io.momentdesk.site.Site;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what desks have decided where the scripts read it. */
@Component
public class Policies {

    private static final Script POLICY = Script.of("routing/policy");

    private final Scripts scripts;
    private final RoutingSettings settings;

    Policies(Scripts scripts, RoutingSettings settings) {
        this.scripts = scripts;
        this.settings = settings;
    }

    /** The same again changes nothing; the sweep does it each second, so that it outlives a lost store. */
    public void publish(Site site) throws Refusal {
        List<Object> arguments = new ArrayList<>(List.of(
                settings.chatUnits(),
                settings.ticketUnits(),
                settings.visitorLease().toMillis()));
        for (Desk desk : site.desks()) {
            DeskPolicy policy = site.policy(desk);
            arguments.add(desk.queue());
            arguments.add(policy.offer() * 1000L);
            arguments.add(policy.neighboursAfter() * 1000L);
            arguments.add(policy.anyoneAfter() * 1000L);
            arguments.add(String.join(",", policy.neighbours()));
            arguments.add(policy.parkAfter() * 1000L);
            arguments.add(policy.resolveAfter() * 1000L);
        }
        scripts.run(POLICY, site.id(), arguments.toArray());
    }
}
