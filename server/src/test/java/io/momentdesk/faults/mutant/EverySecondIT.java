package io.momentdesk.faults.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.momentdesk.faults.history.History;
import io.momentdesk.faults.history.MessageRules;
import io.momentdesk.faults.history.SiteReader;
import io.momentdesk.faults.history.Violation;
import io.momentdesk.faults.history.Violation.Kind;
import io.momentdesk.testing.RedisNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mutant {@code appendfsync everysec}: with a slow disk, a plain {@code kill -9} of Redis takes what was acknowledged. */
class EverySecondIT {

    private static final int ENOUGH = 150;

    @Test
    void everysecLosesWhatWasAcknowledgedAndTheCheckerSeesIt(@TempDir Path folder) {
        assertThat(lost(folder, "everysec")).isPositive();
    }

    @Test
    void alwaysLosesNothingOnTheSameDisk(@TempDir Path folder) {
        assertThat(lost(folder, "always")).isZero();
    }

    private static long lost(Path folder, String fsync) {
        History history = new History();
        try (RedisNode redis = RedisNode.alone(folder, "--appendfsync", fsync)) {
            ProcessHandle process = redis.process();
            try (SlowDisk disk = new SlowDisk(process);
                    SiteReader site = new SiteReader(redis.redisAddress().url(), "demo")) {
                assumeTrue(disk.isSlow(), "threads of other processes cannot be held still here");
                int[] said = {0};
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(20))
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> {
                            say(history, site, ++said[0]);
                            return said[0] >= ENOUGH || isHeldBack(site);
                        });
                process.destroyForcibly();
            }
            // a thread that is held still lets the process end only when it is let go
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
            redis.start();
            try (SiteReader site = new SiteReader(redis.redisAddress().url(), "demo")) {
                List<Violation> broken = MessageRules.check(history, site.log());
                return Violation.count(broken, Kind.LOST);
            }
        }
    }

    /**
     * True once Redis keeps answered writes in memory because an earlier sync has not ended. It does so for one to two seconds, then writes
     * them all the same and begins anew: only what is killed in between takes them along.
     */
    private static boolean isHeldBack(SiteReader site) {
        return site.connection()
                .sync()
                .info("persistence")
                .lines()
                .anyMatch(line -> line.startsWith("aof_buffer_length:") && !line.endsWith(":0"));
    }

    private static void say(History history, SiteReader site, int seq) {
        String entry =
                "{\"seq\":%d,\"see\":\"b\",\"kind\":\"message\",\"from\":{\"id\":\"v\"},\"ref\":\"r%d\",\"text\":\"t%d\"}"
                        .formatted(seq, seq, seq);
        history.sent("v", "r" + seq, "t" + seq, 0);
        site.connection().sync().xadd(site.key("log"), Map.of("t", "entry", "c", "c", "v", "v", "e", entry));
        history.acked("v", "r" + seq, "c", seq);
    }
}
