package io.momentdesk.touchpoint;

import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.redis.LogRecord;
import io.momentdesk.touchpoint.ArchiveStore.Position;
import io.momentdesk.touchpoint.ArchiveStore.Superseded;
import io.momentdesk.touchpoint.LiveGlance.Lost;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the archive back to where it and a log part ways that has lost its end (M7). What the log has no longer is set apart; the conversations in question
 * get another epoch, also those that no node remembers. Stopped anywhere and begun again it does the same.
 */
@Component
class Retrace {

    private static final Logger log = LoggerFactory.getLogger(Retrace.class);
    private static final int PAGE = 500;

    private final LiveGlance live;
    private final ArchiveStore store;
    private final BatchMaker batches;
    private final MeterRegistry meters;

    Retrace(LiveGlance live, ArchiveStore store, BatchMaker batches, MeterRegistry meters) {
        this.live = live;
        this.store = store;
        this.batches = batches;
        this.meters = meters;
    }

    /** @param common the newest record that both have; {@code oldest} the oldest of the log, null when it is empty */
    private record Parting(
            Optional<LogRecord> common, @Nullable LogRecord oldest) {

        /** Whatever is kept of the log behind this is not in it any more. */
        String after(Position stored) {
            if (common.isPresent()) {
                return common.get().position();
            }
            return oldest == null
                    ? stored.position()
                    : (LogTranslator.at(oldest).toEpochMilli() - 1) + "-" + Integer.MAX_VALUE;
        }
    }

    /**
     * False when another node was here first.
     *
     * @param stored the archive's position, at which the log has another record or none
     */
    boolean retrace(String site, Position stored) {
        Parting parting = parting(site);
        String incarnation = stored.incarnation();
        Position to =
                parting.common().map(record -> Position.at(incarnation, record)).orElse(Position.startOf(incarnation));
        if (parting.oldest() != null
                && LogRecord.isBefore(stored.position(), parting.oldest().position())) {
            log.error(
                    "The log of {} begins after what is archived of it: what was between is not in the archive", site);
        }
        return store.supersede(site, stored, to, parting.after(stored), gone -> {
            tell(site, gone);
            return batches.ofConversations(
                    site, gone.ends().stream().map(Lost::conversation).toList());
        });
    }

    private Parting parting(String site) {
        String before = "+";
        LogRecord oldest = null;
        while (true) {
            List<LogRecord> page = live.before(site, before, PAGE);
            if (page.isEmpty()) {
                return new Parting(Optional.empty(), oldest);
            }
            Set<String> kept = store.kept(
                    site,
                    page.stream()
                            .flatMap(record -> batches.touchpoints(record).stream())
                            .toList());
            oldest = page.getLast();
            Optional<LogRecord> common = page.stream()
                    .filter(record -> kept.contains(record.position()))
                    .findFirst();
            if (common.isPresent()) {
                return new Parting(common, oldest);
            }
            before = oldest.position();
        }
    }

    private void tell(String site, Superseded gone) {
        int lossy = live.newEpochs(site, gone.ends());
        meters.counter("momentdesk.conversations.lossy").increment(lossy);
        meters.counter("momentdesk.archive.superseded").increment(gone.records());
        if (gone.records() > 0) {
            log.warn(
                    "The log of {} has lost {} records that are archived: they are set apart (table superseded)",
                    site,
                    gone.records());
        }
    }
}
