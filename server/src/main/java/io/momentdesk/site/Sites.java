package io.momentdesk.site;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.momentdesk.site.SiteStore.StoredSite;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All sites of this installation, held in memory: while PostgreSQL is away they are as they were last read. */
@Component
public class Sites {

    private static final Logger log = LoggerFactory.getLogger(Sites.class);

    private final SiteStore store;
    private final Map<String, Set<String>> moreOrigins = new ConcurrentHashMap<>();
    private volatile Held held;
    private volatile boolean stale;

    public Sites(SiteStore store) {
        this.store = store;
        this.held = read();
    }

    public Optional<Site> byPublicKey(String key) {
        return Optional.ofNullable(held.byPublicKey.get(key)).map(StoredSite::site);
    }

    public Optional<Site> bySecretKey(String key) {
        return Optional.ofNullable(held.byKeyHash.get(KeyHash.of(key))).map(StoredSite::site);
    }

    public Site byId(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such site"));
    }

    public Optional<Site> find(String id) {
        return Optional.ofNullable(held.byId.get(id)).map(StoredSite::site);
    }

    public List<Site> all() {
        return held.byId.values().stream().map(StoredSite::site).toList();
    }

    /** Whether any site that is open for business names this origin. */
    public boolean allow(String origin) {
        return all().stream().anyMatch(site -> site.enabled() && site.allows(origin));
    }

    public SiteSecrets secrets(String id) {
        return Optional.ofNullable(held.byId.get(id))
                .map(StoredSite::secrets)
                .orElseThrow(() -> new IllegalArgumentException("no such site"));
    }

    public void setHours(Site site, Desk desk, Hours hours) {
        store.saveHours(site.id(), desk.queue(), hours);
        held = read();
    }

    public void setPolicy(Site site, Desk desk, DeskPolicy policy) {
        store.savePolicy(site.id(), desk.queue(), policy);
        held = read();
    }

    /** Adds origins for as long as this process lives, for the demo whose port is known only once it listens. */
    public void alsoAllow(String site, Set<String> origins) {
        moreOrigins.put(site, origins);
        held = read();
    }

    @Scheduled(fixedDelayString = "${momentdesk.site.refresh:PT10S}")
    void refresh() {
        try {
            held = read();
            stale = false;
        } catch (RuntimeException away) {
            if (!stale) {
                log.warn("Sites cannot be read again and stay as they were: {}", away.getMessage());
            }
            stale = true;
        }
    }

    private Held read() {
        return new Held(store.all().stream().map(this::withMoreOrigins).toList());
    }

    private StoredSite withMoreOrigins(StoredSite stored) {
        var site = stored.site();
        var origins = new HashSet<>(site.origins());
        origins.addAll(moreOrigins.getOrDefault(site.id(), Set.of()));
        var wider = new Site(
                site.id(),
                site.name(),
                site.publicKey(),
                site.enabled(),
                origins,
                site.desks(),
                site.defaultQueue(),
                site.zone());
        return new StoredSite(wider, stored.secretKeyHash(), stored.secrets());
    }

    private static final class Held {

        final Map<String, StoredSite> byId;
        final Map<String, StoredSite> byPublicKey;
        final Map<String, StoredSite> byKeyHash;

        Held(List<StoredSite> sites) {
            byId = by(sites, stored -> stored.site().id());
            byPublicKey = by(sites, stored -> stored.site().publicKey());
            byKeyHash = by(sites, StoredSite::secretKeyHash);
        }

        private static Map<String, StoredSite> by(List<StoredSite> sites, Function<StoredSite, String> key) {
            return sites.stream().collect(toUnmodifiableMap(key, Function.identity()));
        }
    }
}
