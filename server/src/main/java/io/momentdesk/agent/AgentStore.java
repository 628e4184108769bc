package io.momentdesk.agent;

import java.util.List;

/** Where people are kept for good. */
public interface AgentStore {

    List<StoredAgent> all();

    record StoredAgent(Agent agent, String passwordHash, boolean enabled) {

        @Override
        public String toString() {
            return "StoredAgent[" + agent.id() + "]";
        }
    }
}
