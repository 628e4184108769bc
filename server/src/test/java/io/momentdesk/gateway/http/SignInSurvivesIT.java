package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.RunningServer;
import java.nio.file.Path;
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
            assertThat(browser.call("POST", "/api/v1/tickets").as(signedIn).send().status())
                    .isEqualTo(200);
        }
    }
}
