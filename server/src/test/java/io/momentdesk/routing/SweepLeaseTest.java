package io.momentdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.testing.DeskTest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A node that stops lets the sweep go; another one need not wait for the lease to lapse. */
@DeskTest
class SweepLeaseTest {

    @Autowired
    Wakeful wakeful;

    @Autowired
    Redis redis;

    @Test
    void aNodeThatStopsLetsItsSweepGoAndSweepsNoMore() {
        await().atMost(Duration.ofSeconds(30)).until(() -> holder() != null);
        Sweeping.once(wakeful);
        String node = String.valueOf(holder());

        wakeful.destroy();

        assertThat(holder()).isNull();
        Sweeping.once(wakeful);
        assertThat(holder()).isNull();
        redis.call(commands -> commands.set(Keys.of("demo", "sweeper"), "another than " + node));
        wakeful.destroy();
        assertThat(holder()).as("not its own").isNotNull();
    }

    private @Nullable String holder() {
        return redis.<@Nullable String>call(commands -> commands.get(Keys.of("demo", "sweeper")));
    }
}
