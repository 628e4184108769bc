package io.momentdesk.touchpoint;

import io.momentdesk.conversation.Conversations;
import io.momentdesk.redis.Refusal;
import io.momentdesk.site.Site;
import io.momentdesk.site.Sites;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the archiver going on a thread of its own: PostgreSQL may keep it waiting, and nobody else shall wait for that. */
@Component
class ArchiveRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ArchiveRunner.class);
    private static final Duration TRIM_EVERY = Duration.ofMinutes(1);
    private static final Duration SHED_EVERY = Duration.ofSeconds(5);

    private final Archiver archiver;
    private final LiveGlance live;
    private final Conversations conversations;
    private final Sites sites;
    private final ArchiveSettings settings;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;

    ArchiveRunner(
            Archiver archiver,
            LiveGlance live,
            Conversations conversations,
            Sites sites,
            ArchiveSettings settings,
            Clock clock) {
        this.archiver = archiver;
        this.live = live;
        this.conversations = conversations;
        this.sites = sites;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (settings.enabled() && thread == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("archiver").factory());
            long every = settings.every().toMillis();
            started.scheduleWithFixedDelay(() -> guarded(archiver::archiveAll), every, every, TimeUnit.MILLISECONDS);
            long trim = TRIM_EVERY.toMillis();
            started.scheduleWithFixedDelay(() -> guarded(this::trim), trim, trim, TimeUnit.MILLISECONDS);
            long shed = SHED_EVERY.toMillis();
            started.scheduleWithFixedDelay(() -> guarded(this::shed), shed, shed, TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    /** What is archived and older than the slack leaves the log; what is not archived stays, however long that takes. */
    void trim() {
        long keepFrom = clock.millis() - settings.keepLog().toMillis();
        for (Site site : sites.all()) {
            String archived = archiver.archivedTo(site.id());
            long archivedMs = Long.parseLong(archived.substring(0, archived.indexOf('-')));
            live.trim(site.id(), archivedMs < keepFrom ? archived : keepFrom + "-0");
        }
    }

    /** Ended conversations that are archived whole leave Redis. */
    void shed() {
        for (Site site : sites.all()) {
            conversations.shed(site.id(), archiver.archivedTo(site.id()));
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (Refusal away) {
            log.debug("The log cannot be read now: {}", away.getMessage());
        } catch (RuntimeException failure) {
            log.error("The archiver stumbled and goes on", failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.close();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
