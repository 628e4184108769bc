package io.momentdesk.touchpoint;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.Learned;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells ranking, now and then, what agents inserted, edited and passed over, and what visitors said helped. While the archive is away it stays as it was. */
@Component
public class KnowledgeSigns {

    private static final Logger log = LoggerFactory.getLogger(KnowledgeSigns.class);

    private final KnowledgeSignStore store;
    private final Learned learned;
    private final Sites sites;
    private final Clock clock;
    private final Map<String, Lock> readings = new ConcurrentHashMap<>();

    KnowledgeSigns(KnowledgeSignStore store, Learned learned, Sites sites, Clock clock) {
        this.store = store;
        this.learned = learned;
        this.sites = sites;
        this.clock = clock;
    }

    /** For a text that has become another one. It counts here when this returns, and on the other nodes within minutes. */
    public void forget(String site, Key key, Editor by) {
        store.forget(site, key, clock.instant(), by);
        learn(site);
    }

    @Scheduled(fixedDelayString = "${momentdesk.knowledge.learn:PT5M}", initialDelayString = "PT30S")
    void learn() {
        for (Site site : sites.all()) {
            learn(site.id());
        }
    }

    /** One reading of a site at a time: one that began before something was forgotten must not be the last to be learned. */
    void learn(String site) {
        Lock reading = readings.computeIfAbsent(site, any -> new ReentrantLock());
        reading.lock();
        try {
            learned.learn(site, store.signs(site, clock.instant()));
        } catch (RuntimeException away) {
            log.warn("What was made of answers on {} could not be read: {}", site, away.getMessage());
        } finally {
            reading.unlock();
        }
    }
}
