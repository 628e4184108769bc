package io.momentdesk.agent;

import io.momentdesk.agent.AgentStore.StoredAgent;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Everybody who may sign in, held in memory: while PostgreSQL is away they are as they were last read. Whoever is disabled is not here. */
@Component
public class Agents {

    private static final Logger log = LoggerFactory.getLogger(Agents.class);

    private final AgentStore store;
    private volatile Map<String, StoredAgent> byEmail = Map.of();
    private volatile Map<String, Agent> byId = Map.of();
    private volatile boolean stale;

    public Agents(AgentStore store) {
        this.store = store;
        read();
    }

    public Optional<Agent> byId(String site, String id) {
        return Optional.ofNullable(byId.get(site + "/" + id));
    }

    public Optional<Agent> byEmail(String email) {
        return stored(email).map(StoredAgent::agent);
    }

    public List<Agent> ofSite(String site) {
        return byEmail.values().stream()
                .map(StoredAgent::agent)
                .filter(agent -> agent.site().equals(site))
                .toList();
    }

    /** @param languages primary tags such as {@code fa}; empty: any */
    public void setLanguages(Agent agent, List<String> languages) {
        store.saveLanguages(agent.site(), agent.id(), languages);
        read();
    }

    Optional<StoredAgent> stored(String email) {
        return Optional.ofNullable(byEmail.get(email.strip().toLowerCase(Locale.ROOT)));
    }

    @Scheduled(fixedDelayString = "${momentdesk.agent.refresh:PT5S}")
    void refresh() {
        try {
            read();
            stale = false;
        } catch (RuntimeException away) {
            if (!stale) {
                log.warn("People cannot be read again and stay as they were: {}", away.getMessage());
            }
            stale = true;
        }
    }

    private void read() {
        var emails = new LinkedHashMap<String, StoredAgent>();
        var ids = new HashMap<String, Agent>();
        store.all().stream().filter(StoredAgent::enabled).forEach(stored -> {
            Agent agent = stored.agent();
            emails.put(agent.email(), stored);
            ids.put(agent.site() + "/" + agent.id(), agent);
        });
        byEmail = Collections.unmodifiableMap(emails);
        byId = ids;
    }
}
