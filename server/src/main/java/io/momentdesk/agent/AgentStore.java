package io.momentdesk.agent;

import java.util.List;

/** Where people are kept for good. */
public interface AgentStore {

    List<StoredAgent> all();

    void saveLanguages(String site, String agent, List<String> languages);

    record StoredAgent(Agent agent, String passwordHash, boolean enabled) {

        @Override
        public String toString() {
            return "StoredAgent[" + agent.id() + "]";
        }
    }
}
