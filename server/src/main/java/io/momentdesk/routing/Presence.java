package io.momentdesk.routing;

import io.momentdesk.agent.Agent;
import io.momentdesk.redis.Reply;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether agents are here. The status last set holds for all of an agent's sockets, and over a reconnect while the lease lives (ACT2). */
@Component
public class Presence {

    private static final Script PRESENCE = Script.of("routing/presence");
    private static final Script LOADS = Script.of("routing/loads");
    private static final int FIELDS = 4;

    private final Scripts scripts;
    private final RoutingSettings settings;

    Presence(Scripts scripts, RoutingSettings settings) {
        this.scripts = scripts;
        this.settings = settings;
    }

    /** @param status {@code online}, {@code away} or {@code offline} */
    public record State(String status, int capacity) {}

    /** A socket of the agent has opened. */
    public State signIn(Agent agent) {
        return run(agent, "", null);
    }

    /** @param capacity chats at once, null to leave it */
    public State set(Agent agent, String status, @Nullable Integer capacity) {
        return run(agent, status, capacity);
    }

    /** A sign of life from one of the agent's sockets. */
    public void renew(Agent agent) {
        run(agent, "renew", null);
    }

    /** @param status {@code offline} too for one whose lease is over */
    public record Load(String status, int capacity, int chats, int tickets) {}

    /** How these people are now, by their ids. */
    public Map<String, Load> of(String site, List<Agent> agents) {
        Reply reply = scripts.run(LOADS, site, agents.stream().map(Agent::id).toArray());
        Map<String, Load> loads = new HashMap<>();
        for (int i = 0; i < agents.size(); i++) {
            Agent agent = agents.get(i);
            String capacity = reply.text(i * FIELDS + 1);
            loads.put(
                    agent.id(),
                    new Load(
                            reply.text(i * FIELDS),
                            capacity.isEmpty() ? agent.capacity() : Integer.parseInt(capacity),
                            (int) reply.number(i * FIELDS + 2),
                            (int) reply.number(i * FIELDS + 3)));
        }
        return loads;
    }

    private State run(Agent agent, String status, @Nullable Integer capacity) {
        Reply reply = scripts.run(
                PRESENCE,
                agent.site(),
                agent.id(),
                status,
                capacity,
                agent.name(),
                String.join(",", agent.queues()),
                settings.lease().toMillis(),
                agent.capacity(),
                String.join(",", agent.languages()));
        return new State(reply.text(0), (int) reply.number(1));
    }
}
