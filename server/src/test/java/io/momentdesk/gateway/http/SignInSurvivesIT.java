package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInSurvivesIT {

    @Test
    void SEC27_nobodyIsLoggedOutWhenTheServerIsKilledAndStartedAgain(@TempDir Path data) {
        try (var server = RunningServer.start(data)) {
            var browser = new Browser(server.address().getPort());
            var signedIn = browser.signIn("advice");
            server.kill9();
            server.start();
            var me = browser.call("GET", "/api/v1/session").as(signedIn).send();
            assertThat(me.text("email")).isEqualTo("advice@demo.shop");
            assertThat(browser.call("POST", "/api/v1/tickets")
                            .as(signedIn)
                            .send()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whileRedisIsAwayACallIsToBeTriedAgainAndNobodyIsLoggedOut(@TempDir Path data) {
        try (var server = RunningServer.start(data)) {
            var browser = new Browser(server.address().getPort());
            var signedIn = browser.signIn("advice");
            server.redis().destroyForcibly();
            var seen = new HashSet<Integer>();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ZERO)
                    .until(() -> {
                        int status = browser.call("GET", "/api/v1/session")
                                .as(signedIn)
                                .send()
                                .status();
                        seen.add(status);
                        return status == 200 && seen.contains(503);
                    });
            assertThat(seen).containsOnly(200, 503);
        }
    }
}
