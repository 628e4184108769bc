package io.momentdesk.faults.model;

import io.momentdesk.faults.history.SiteReader;
import io.momentdesk.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Random sequences of commands against the real scripts on a real Redis. Nothing else happens at this desk: no sweep, no archive. */
@DeskTest
@TestPropertySource(properties = {"momentdesk.routing.sweep=PT1H", "momentdesk.archive.enabled=false"})
class ModelTest {

    private static final Logger log = LoggerFactory.getLogger(ModelTest.class);

    @Test
    void theScriptsDoWhatTheModelSays(ApplicationContext context, @Value("${spring.data.redis.url}") String url) {
        long seed = Long.getLong("momentdesk.seed", System.nanoTime());
        int sequences =
                System.getProperty("momentdesk.seed") == null ? Integer.getInteger("momentdesk.sequences", 120) : 1;
        log.info("{} sequences from -Dmomentdesk.seed={}", sequences, seed);
        try (SiteReader site = new SiteReader(url, "demo")) {
            Sequences.run(DeskApi.of(context, site), seed, sequences);
        }
    }
}
