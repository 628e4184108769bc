package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.KnowledgeStore.Row;
import io.momentdesk.knowledge.KnowledgeStore.Shipped;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemJson;
import io.momentdesk.knowledge.item.ItemReader;
import io.momentdesk.knowledge.item.Mistakes;
import io.momentdesk.redis.Doorbell;
import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What all sites know, in memory on every node. Only what has changed is read; the new state is built beside the old one and takes its place when it is whole. A
 * change rings for the other nodes through Redis; a ring that is lost is made up for by looking every few seconds. While PostgreSQL is away all stays as it was.
 */
@Component
class KnowledgeInForce {

    private static final Logger log = LoggerFactory.getLogger(KnowledgeInForce.class);

    private final KnowledgeStore store;
    private final Sites sites;
    private final Doorbell bell;
    private final Clock clock;
    private final List<Item> shipped;
    private final SiteKnowledge onlyShipped;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** One site's, as of the last reading. */
    private static final class Kept {
        final ReentrantLock reading = new ReentrantLock();
        final AtomicBoolean rung = new AtomicBoolean();
        volatile boolean read;
        volatile SiteKnowledge knowledge = SiteKnowledge.nothing();
    }

    KnowledgeInForce(KnowledgeStore store, Sites sites, Doorbell bell, Clock clock, ShippedKnowledge product) {
        this.store = store;
        this.sites = sites;
        this.bell = bell;
        this.clock = clock;
        this.shipped = product.items();
        this.onlyShipped = SiteKnowledge.nothing()
                .with(
                        0,
                        shipped.stream()
                                .map(item -> new Held(item, 0, false, Instant.EPOCH, Editor.PRODUCT))
                                .toList(),
                        Set.of());
    }

    /** Until a site's own knowledge has been read, what the product ships with stands in for it. */
    SiteKnowledge of(String site) {
        Kept own = kept.get(site);
        return own != null && own.read ? own.knowledge : onlyShipped;
    }

    /** After a change by this node: it counts here when this returns, and on the others right after. What cannot be read now is read later. */
    void changed(String site) {
        try {
            refresh(site);
        } catch (RuntimeException away) {
            log.warn("A change of what {} knows is kept, and read later: {}", site, away.getMessage());
        }
        try {
            bell.publish(channel(site), String.valueOf(of(site).revision()));
        } catch (Refusal away) {
            log.debug("Other nodes find the change of {} by themselves: {}", site, away.getMessage());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void readAtStart() {
        refresh();
    }

    @Scheduled(fixedDelayString = "${momentdesk.knowledge.refresh:PT15S}", initialDelayString = "PT15S")
    void refresh() {
        for (Site site : sites.all()) {
            try {
                refresh(site.id());
            } catch (RuntimeException away) {
                log.warn(
                        "Knowledge of site {} could not be read and stays as it was: {}", site.id(), away.getMessage());
            }
        }
    }

    void refresh(String site) {
        Kept of = kept.computeIfAbsent(site, this::begin);
        of.reading.lock();
        try {
            if (!of.read) {
                store.give(
                        site,
                        clock.instant(),
                        shipped.stream().map(KnowledgeInForce::shipped).toList());
            }
            List<Row> changes = store.changes(site, of.knowledge.revision());
            if (!changes.isEmpty()) {
                of.knowledge = with(of.knowledge, changes);
            }
            of.read = true;
        } finally {
            of.reading.unlock();
        }
    }

    private Kept begin(String site) {
        Kept begun = new Kept();
        bell.listen(channel(site), revision -> rung(site, begun));
        return begun;
    }

    /** On a thread of Lettuce. Rings that come while one is waiting to be heard need nothing more. */
    private void rung(String site, Kept of) {
        if (of.rung.compareAndSet(false, true)) {
            Thread.ofVirtual().name("knowledge-" + site).start(() -> {
                of.rung.set(false);
                try {
                    refresh(site);
                } catch (RuntimeException away) {
                    log.warn("A change of what {} knows is read later: {}", site, away.getMessage());
                }
            });
        }
    }

    private static String channel(String site) {
        return Keys.of(site, "knowledge");
    }

    private static SiteKnowledge with(SiteKnowledge before, List<Row> changes) {
        long revision = before.revision();
        List<Held> changed = new ArrayList<>();
        Set<Key> gone = new HashSet<>();
        for (Row row : changes) {
            revision = Math.max(revision, row.revision());
            if (row.document() == null) {
                gone.add(row.key());
            } else {
                changed.add(held(row));
            }
        }
        return before.with(revision, changed, gone);
    }

    static Held held(Row row) {
        var document = row.document();
        if (document == null) {
            throw new IllegalArgumentException("it is deleted");
        }
        Item item = ItemReader.read(row.key().kind(), row.key().id(), document, new Mistakes());
        return new Held(item, row.version(), row.own(), row.at(), row.by());
    }

    private static Shipped shipped(Item item) {
        var document = ItemJson.write(item);
        return new Shipped(new Key(item.kind(), item.id()), digest(document.toString()), document);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
