package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.agent.SocketTickets;
import io.momentdesk.redis.Redis;
import io.momentdesk.testing.DeskTest;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Redis redis;

    @Autowired
    SocketTickets tickets;

    private Browser browser;

    @BeforeEach
    void setUp() {
        browser = new Browser(port);
    }

    @Test
    void whoeverSignsInIsToldWhoTheyAreUntilTheySignOut() {
        var signedIn = browser.signIn("advice");
        var me = browser.call("GET", "/api/v1/session").as(signedIn).send();
        assertThat(me.text("email")).isEqualTo("advice@demo.shop");
        assertThat(me.text("role")).isEqualTo("agent");
        assertThat(me.json().path("queues").path(0).asString()).isEqualTo("zmot");

        assertThat(browser.call("DELETE", "/api/v1/session").as(signedIn).send().status())
                .isEqualTo(204);
        assertThat(browser.call("GET", "/api/v1/session").as(signedIn).send().status())
                .isEqualTo(401);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        var cookies = browser.signIn("advice").headers().stream()
                .filter(header -> header.getKey().equals("set-cookie"))
                .map(header -> header.getValue())
                .toList();
        assertThat(cookies)
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("md=").contains("HttpOnly", "SameSite=Strict", "Path=/"));
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Strict", "Path=/")
                        .doesNotContain("HttpOnly"));
    }

    @Test
    void SEC27_theSessionIsNewAtEachSignIn() {
        var first = browser.signIn("advice");
        var again = browser.call("POST", "/api/v1/session")
                .as(first)
                .json("{\"email\":\"advice@demo.shop\",\"password\":\"demo\"}")
                .send();
        assertThat(again.cookies().get("md")).isNotEqualTo(first.cookies().get("md"));
        assertThat(browser.call("GET", "/api/v1/session").as(first).send().status())
                .isEqualTo(401);
        assertThat(browser.call("GET", "/api/v1/session").as(again).send().status())
                .isEqualTo(200);
        var fixed = browser.call("POST", "/api/v1/session")
                .header("Cookie", "md=Y2hvc2VuLWJ5LXNvbWVib2R5")
                .json("{\"email\":\"advice@demo.shop\",\"password\":\"demo\"}")
                .send();
        assertThat(fixed.cookies().get("md")).isNotNull().isNotEqualTo("Y2hvc2VuLWJ5LXNvbWVib2R5");
    }

    @Test
    void SEC27_aSessionHoldsNothingButWhoItIsAndIsNoJavaObject() {
        browser.signIn("advice");
        var sessions = redis.call(commands -> commands.keys("md:{sessions}:sessions:*"));
        assertThat(sessions).isNotEmpty().allSatisfy(key -> {
            var fields = redis.call(commands -> commands.hgetall(key));
            assertThat(fields.values()).allMatch(value -> value.isEmpty() || value.matches("[lis][A-Za-z0-9 -]*"));
        });
    }

    @Test
    void SEC27_whoeverIsDisabledIsOutAtOnce() {
        var signedIn = browser.signIn("loyalty");
        jdbc.sql("update agent set enabled = false where id = 'loyalty'").update();
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(browser.call("GET", "/api/v1/session")
                                .as(signedIn)
                                .send()
                                .status())
                        .isEqualTo(401));
        assertThat(browser.tries("loyalty@demo.shop", "demo").status()).isEqualTo(401);
    }

    @Test
    void SEC25_aWrongPasswordAndAnUnknownPersonGetTheSameAnswer() {
        var wrong = browser.tries("advice@demo.shop", "wrong");
        var unknown = browser.tries("nobody@demo.shop", "wrong");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void SEC25_anUnknownPersonTakesAsLongAsAWrongPassword() {
        browser.signIn("sales");
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        // the quickest of several in turn: whatever else the machine does only makes one slower
        for (int i = 0; i < 5; i++) {
            known = Math.min(known, time("sales@demo.shop"));
            unknown = Math.min(unknown, time("never-there@demo.shop"));
        }
        assertThat((double) unknown / known).isBetween(0.3, 3.0);
    }

    private long time(String email) {
        var before = System.nanoTime();
        browser.tries(email, "wrong");
        return System.nanoTime() - before;
    }

    @Test
    void SEC25_afterTenWrongPasswordsAnAccountHasToWaitAndIsToldHowLong() {
        for (int i = 0; i < 10; i++) {
            assertThat(browser.tries("Orders@demo.shop ", "wrong").status()).isEqualTo(401);
        }
        var answer = browser.tries("orders@demo.shop", "demo");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("code")).isEqualTo("rate_limited");
        assertThat(answer.json().path("limit").asInt()).isEqualTo(10);
        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 60);
        browser.signIn("support");
    }

    @Test
    void signingInRightlyAsOftenAsOneLikesIsNoFlood() {
        for (int i = 0; i < 15; i++) {
            browser.signIn("supervisor");
        }
    }

    @Test
    void SEC2_aTicketOpensOneSocketOnce() {
        var issued = browser.call("POST", "/api/v1/tickets")
                .as(browser.signIn("advice"))
                .send();
        var ticket = issued.text("ticket");
        assertThat(Instant.parse(issued.text("expiresAt")))
                .isBetween(Instant.now(), Instant.now().plusSeconds(31));
        assertThat(tickets.redeem(ticket))
                .hasValueSatisfying(known -> assertThat(known.agent().id()).isEqualTo("advice"));
        assertThat(tickets.redeem(ticket)).isEmpty();
        assertThat(tickets.redeem("demo.never-issued")).isEmpty();
        assertThat(tickets.redeem("nowhere")).isEmpty();
        assertThat(tickets.redeem("")).isEmpty();
    }

    @Test
    void SEC2_aTicketLapsesAfterHalfAMinuteAndIsKeptAsAHashOnly() {
        var ticket = browser.call("POST", "/api/v1/tickets")
                .as(browser.signIn("advice"))
                .send()
                .text("ticket");
        var keys = redis.call(commands -> commands.keys("md:{demo}:ticket:*"));
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(key).doesNotContain(ticket.substring(5));
            assertThat(redis.<Long>call(commands -> commands.pttl(key))).isBetween(1L, 30_000L);
        });
    }
}
