package io.momentdesk.gateway.fanout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.momentdesk.conversation.Outcome;
import io.momentdesk.redis.Refusal;
import io.momentdesk.redis.Returns;
import io.momentdesk.redis.Script;
import io.momentdesk.redis.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Remembers the newest entry that this node told or acknowledged of each live conversation, and looks whether it is still there when the store has come
 * back. Where it is not (a lossy failover, a restore) the conversation gets another epoch, and its clients say their own again (RES1, RES4).
 */
@Component
public class LossDetector {

    private static final Logger log = LoggerFactory.getLogger(LossDetector.class);
    private static final Script LOST = Script.of("conversation/lost");
    private static final int AT_ONCE = 100;

    /** So many seconds in a row after a return: a failover may still be under way at the first. */
    private static final int LOOKS = 5;

    /** And once in so many seconds in any case. */
    private static final int ANYWAY = 30;

    private final Map<String, Memory> sites = new ConcurrentHashMap<>();
    private final Scripts scripts;
    private final Returns returns;
    private final Counter lost;
    private long returned;
    private int looks;
    private int ticks;

    LossDetector(Scripts scripts, Returns returns, MeterRegistry meters) {
        this.scripts = scripts;
        this.returns = returns;
        this.lost = Counter.builder("momentdesk.conversations.lossy")
                .description("Conversations that lacked entries which had been told or acknowledged")
                .register(meters);
    }

    Memory of(String site) {
        return sites.computeIfAbsent(site, first -> new Memory());
    }

    /** What a client is about to be told is durable; the log may not have been read so far. */
    public void acknowledged(String site, Outcome outcome) {
        of(site).saw(outcome.conversation(), "", outcome.seq(), outcome.at().toEpochMilli());
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        long now = returns.count();
        if (now != returned) {
            returned = now;
            looks = LOOKS;
        }
        if (looks > 0 || ++ticks % ANYWAY == 0) {
            looks = Math.max(0, looks - 1);
            sites.forEach(this::look);
        }
    }

    private void look(String site, Memory memory) {
        List<Memory.Seen> all = memory.all();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Memory.Seen> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            try {
                tell(site, memory, scripts.run(LOST, site, arguments(some)).rest(0));
            } catch (Refusal away) {
                looks = Math.max(looks, 1);
                return;
            }
        }
    }

    private static Object[] arguments(List<Memory.Seen> some) {
        List<Object> arguments = new ArrayList<>();
        for (Memory.Seen seen : some) {
            arguments.addAll(List.of(
                    seen.conversation(),
                    seen.epoch(),
                    seen.seq(),
                    seen.at(),
                    UUID.randomUUID().toString()));
        }
        return arguments.toArray();
    }

    private void tell(String site, Memory memory, List<String> conversations) {
        if (!conversations.isEmpty()) {
            lost.increment(conversations.size());
            log.warn(
                    "The store has lost entries of {} conversations of {}: their clients are told to say theirs again",
                    conversations.size(),
                    site);
            conversations.forEach(memory::forget);
        }
    }
}
