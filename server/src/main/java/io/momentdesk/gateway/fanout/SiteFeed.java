package io.momentdesk.gateway.fanout;

import io.momentdesk.conversation.Conversations;
import io.momentdesk.conversation.Entry;
import io.momentdesk.redis.LogRecord;
import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.SiteLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Reads one site's log from where this node is, when the doorbell rings and once a second, and hands each record to those it concerns. */
public final class SiteFeed {

    private static final Logger log = LoggerFactory.getLogger(SiteFeed.class);
    private static final int BATCH = 500;

    /** Places to go back to when the log has lost its end; what was lost is rarely more than the last of them. */
    private static final int PASSED = 1000;

    private static final long DESK_MILLIS = 500;
    private static final Set<String> DESK_RECORDS = Set.of("presence", "offered", "withdrawn");
    private static final Set<String> DESK_KINDS = Set.of("queued", "assigned", "resolved", "parked", "ticket");

    private final String site;
    private final SiteLog siteLog;
    private final Conversations conversations;
    private final Memory memory;
    private final Audience audience = new Audience();
    private final Semaphore bell = new Semaphore(0);
    private final Deque<String> passed = new ArrayDeque<>();
    private final Thread reader;
    private String position;
    private boolean desksChanged;
    private long desksToldAt;
    private volatile int deskChanges;

    SiteFeed(String site, SiteLog siteLog, Conversations conversations, Memory memory) {
        this.memory = memory;
        this.site = site;
        this.siteLog = siteLog;
        this.conversations = conversations;
        this.position = siteLog.end(site);
        this.reader = Thread.ofVirtual().name("feed-" + site).start(this::follow);
    }

    public Audience audience() {
        return audience;
    }

    /** How often it has been told that the desks have changed. */
    public int deskChanges() {
        return deskChanges;
    }

    /** There may be something new. */
    public void ring() {
        bell.release();
    }

    void stop() {
        reader.interrupt();
    }

    private void follow() {
        try {
            while (true) {
                bell.tryAcquire(desksChanged ? DESK_MILLIS : 1000, TimeUnit.MILLISECONDS);
                bell.drainPermits();
                read();
                tellDesks();
            }
        } catch (InterruptedException stopped) {
            log.debug("No longer following {}", site);
        }
    }

    private void read() {
        try {
            boolean more = true;
            while (more) {
                List<LogRecord> records = siteLog.from(site, position, BATCH);
                more = records.size() == BATCH;
                if (position.equals(SiteLog.START)) {
                    hand(records);
                } else if (!records.isEmpty() && records.getFirst().position().equals(position)) {
                    hand(records.subList(1, records.size()));
                } else {
                    more = true;
                    find();
                }
            }
        } catch (Refusal away) {
            log.debug("The log of {} cannot be read now: {}", site, away.getMessage());
        } catch (RuntimeException failed) {
            log.error("The log of {} could not be read", site, failed);
        }
    }

    /**
     * The record read last is not there any more. Either the log has been trimmed beyond it, since this node was behind for longer than the log is kept:
     * what was between is not known. Or the log has lost its end: then it is read again from where it goes on, wherever its numbers are now.
     */
    private void find() {
        boolean behind = LogRecord.isBefore(position, siteLog.oldest(site));
        while (!behind && !passed.isEmpty()) {
            String before = passed.removeLast();
            if (siteLog.has(site, before)) {
                log.warn("The log of {} has lost what was read of it last: going on from before", site);
                position = before;
                return;
            }
        }
        log.warn("What happened on {} is no longer in the log: sockets come back and resume from its state", site);
        passed.clear();
        position = siteLog.end(site);
        desksChanged = true;
        audience.everyone().forEach(Follower::positionLost);
    }

    private void hand(List<LogRecord> records) {
        records.forEach(this::hand);
        if (!records.isEmpty()) {
            passed.addLast(position);
            if (passed.size() > PASSED) {
                passed.removeFirst();
            }
        }
    }

    private void hand(LogRecord record) {
        position = record.position();
        try {
            if (record.type().equals("entry")) {
                hand(entry(record));
            } else {
                desksChanged |= DESK_RECORDS.contains(record.type());
                audience.ofVisitor(record.field("v")).forEach(follower -> follower.record(record));
                audience.ofAgents(record.field("o"), record.field("c")).forEach(follower -> follower.record(record));
            }
        } catch (RuntimeException failed) {
            log.error("Record {} of {} could not be handed on", record.position(), site, failed);
        }
    }

    private void hand(Logged logged) {
        Entry entry = logged.entry();
        memory.saw(
                logged.conversation(), logged.epoch(), entry.seq(), entry.at().toEpochMilli());
        desksChanged |= DESK_KINDS.contains(entry.kind());
        if (!logged.entry().agentsOnly()) {
            audience.ofVisitor(logged.visitor()).forEach(follower -> follower.entry(logged));
        }
        audience.ofAgents(logged.owner(), logged.conversation()).forEach(follower -> follower.entry(logged));
    }

    private Logged entry(LogRecord record) {
        return new Logged(
                record.field("c"),
                record.field("epoch"),
                record.field("v"),
                record.field("o"),
                record.field("q"),
                Long.parseLong(record.field("g")),
                conversations.parse(record.field("e")));
    }

    private void tellDesks() {
        long now = System.nanoTime() / 1_000_000;
        if (desksChanged && now - desksToldAt >= DESK_MILLIS) {
            desksChanged = false;
            desksToldAt = now;
            deskChanges++;
            audience.everyone().forEach(Follower::desksChanged);
        }
    }

    /** Hands on what does not last. */
    void pass(JsonNode message) {
        audience.ofVisitor(message.path("visitor").asString("")).forEach(follower -> follower.passing(message));
        audience.ofAgents(
                        message.path("owner").asString(""),
                        message.path("conversation").asString(""))
                .forEach(follower -> follower.passing(message));
    }
}
