package io.momentdesk.touchpoint;

import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.redis.LogRecord;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import io.momentdesk.touchpoint.ArchiveStore.Position;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings each site's log into the archive, from where it stopped. Leans on the transaction that holds rows and position together, and on rows that can be
 * written twice; so it may stop anywhere, and two of them at once do no harm. The record archived last stays in the log: when it is not there any more the
 * log has lost its end, and the archive is taken back to where the two part ways.
 */
@Component
public class Archiver {

    private static final Logger log = LoggerFactory.getLogger(Archiver.class);

    private final Sites sites;
    private final LiveGlance live;
    private final ArchiveStore store;
    private final BatchMaker batches;
    private final Retrace retrace;
    private final ArchiveSettings settings;
    private final MeterRegistry meters;
    private final Map<String, Position> positions = new ConcurrentHashMap<>();
    private boolean away;

    Archiver(
            Sites sites,
            LiveGlance live,
            ArchiveStore store,
            BatchMaker batches,
            Retrace retrace,
            ArchiveSettings settings,
            MeterRegistry meters) {
        this.sites = sites;
        this.live = live;
        this.store = store;
        this.batches = batches;
        this.retrace = retrace;
        this.settings = settings;
        this.meters = meters;
    }

    /** Archives what there is on all sites; stops early when a store is away. */
    public synchronized void archiveAll() {
        for (Site site : sites.all()) {
            try {
                while (archiveSome(site.id()) >= settings.batch()) {
                    log.trace("{} has more", site.id());
                }
                back();
            } catch (Refusal redisAway) {
                return;
            } catch (RuntimeException failure) {
                gone(failure);
                return;
            }
        }
    }

    /** The position up to which this node knows a site to be archived. */
    public String archivedTo(String site) {
        return positions.getOrDefault(site, Position.START).position();
    }

    /** One batch; returns how many records it archived. */
    private int archiveSome(String site) {
        String incarnation = live.incarnation(site);
        Position known = positions.computeIfAbsent(site, store::position);
        // a log that was lost begins anew; reading it from the start writes nothing twice
        Position from = known.incarnation().equals(incarnation) ? known : Position.startOf(incarnation);
        List<LogRecord> records = live.from(site, from.position(), settings.batch() + 1);
        if (!from.position().equals(Position.START.position())) {
            if (records.isEmpty() || !from.isOf(records.getFirst())) {
                positions.remove(site);
                return retrace.retrace(site, known) ? settings.batch() : 0;
            }
            records = records.subList(1, records.size());
        }
        if (records.isEmpty()) {
            return 0;
        }
        boolean archived = archive(site, from.incarnation(), records);
        if (!archived) {
            positions.remove(site);
        }
        return archived ? records.size() : 0;
    }

    /** False when another node was here first. */
    private boolean archive(String site, String incarnation, List<LogRecord> records) {
        Position to = Position.at(incarnation, records.getLast());
        try {
            boolean written = store.write(site, positions.get(site), to, batches.of(site, records));
            return written && reached(site, to, records.size());
        } catch (RuntimeException failure) {
            if (store.refusedData(failure).isEmpty() && !(failure instanceof UnreadableRecord)) {
                throw failure;
            }
            return oneByOne(site, incarnation, records, failure);
        }
    }

    private boolean reached(String site, Position position, int records) {
        positions.put(site, position);
        meters.counter("momentdesk.archive.records").increment(records);
        return true;
    }

    /** Halves the batch until the record is found that cannot be stored. */
    private boolean oneByOne(String site, String incarnation, List<LogRecord> records, RuntimeException failure) {
        if (records.size() > 1) {
            int half = records.size() / 2;
            return archive(site, incarnation, records.subList(0, half))
                    && archive(site, incarnation, records.subList(half, records.size()));
        }
        LogRecord record = records.getFirst();
        Position to = Position.at(incarnation, record);
        log.error("Record {} of {} cannot be stored and is put aside: {}", record.position(), site, why(failure));
        meters.counter("momentdesk.archive.put_aside").increment();
        return store.putAside(site, positions.get(site), to, record, why(failure)) && reached(site, to, 1);
    }

    /** Not the message: a database quotes the data it refuses. */
    private String why(RuntimeException failure) {
        return store.refusedData(failure).orElse(failure.getClass().getSimpleName());
    }

    private void gone(RuntimeException failure) {
        if (!away) {
            log.warn("The archive cannot be written now and will catch up: {}", failure.getMessage());
        }
        away = true;
    }

    private void back() {
        if (away) {
            log.info("The archive can be written again");
        }
        away = false;
    }

    /** A record that is not as our own scripts write it. */
    static final class UnreadableRecord extends RuntimeException {

        UnreadableRecord(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }

    static Set<String> conversationsOf(List<LogRecord> records) {
        Set<String> ids = new LinkedHashSet<>();
        for (LogRecord record : records) {
            if (!record.field("c").isEmpty()) {
                ids.add(record.field("c"));
            }
        }
        return ids;
    }
}
