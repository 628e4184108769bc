package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.gateway.http.AccessRules.Rule;
import io.momentdesk.gateway.http.RawCall.Answer;
import io.momentdesk.site.KeyHash;
import io.momentdesk.site.Sites;
import io.momentdesk.testing.DeskTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DeskTest
class AccessTest {

    private static final Map<String, Party> PEOPLE =
            Map.of("advice", Party.AGENT, "supervisor", Party.SUPERVISOR, "admin", Party.ADMIN);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sites sites;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Browser browser;

    @BeforeEach
    void setUp() {
        browser = new Browser(port);
    }

    @TestFactory
    Stream<DynamicTest> SEC4_everyCallIsOpenToThoseOfItsRuleAndToNobodyElse() {
        var tests = new ArrayList<DynamicTest>();
        for (var rule : AccessRules.RULES) {
            tests.add(matrix(rule, "nobody", Set.of(), call -> call));
            tests.add(matrix(rule, "a site's key", Set.of(Party.SITE), call -> call.key("sk_demo")));
            PEOPLE.forEach((name, party) -> {
                var signedIn = browser.signIn(name);
                tests.add(matrix(rule, name, Set.of(party), call -> call.as(signedIn)));
            });
        }
        return tests.stream();
    }

    private DynamicTest matrix(Rule rule, String who, Set<Party> parties, Caller caller) {
        boolean allowed = rule.who().isEmpty() || parties.stream().anyMatch(rule.who()::contains);
        var path = rule.path().replace("/**", "/x").replace("*", "x");
        return DynamicTest.dynamicTest(rule.method() + " " + rule.path() + " by " + who, () -> {
            var call = browser.call(rule.method().name(), path);
            if (rule.method() != HttpMethod.GET) {
                call.json("{}");
            }
            var answer = caller.on(call).send();
            if (!allowed) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(parties.isEmpty() ? 401 : 403);
                assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
            } else if (!rule.who().isEmpty()) {
                assertThat(answer.status()).as(answer.body()).isNotIn(401, 403);
            }
        });
    }

    private interface Caller {
        RawCall on(RawCall call);
    }

    @Test
    void SEC4_noCallIsWithoutARule() {
        var calls = mappings.getHandlerMethods().keySet().stream()
                .flatMap(AccessTest::calls)
                .filter(call -> call.getValue().startsWith("/api/"))
                .filter(call -> !call.getValue().startsWith("/api/v1/demo/"))
                .filter(call -> !call.getValue().endsWith(".yaml"))
                .toList();
        assertThat(calls).hasSizeGreaterThan(8);
        assertThat(calls).allSatisfy(call -> assertThat(AccessRules.RULES).anyMatch(rule -> covers(rule, call)));
    }

    private static Stream<Map.Entry<String, String>> calls(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> Map.entry(method.name(), path)));
    }

    private static boolean covers(Rule rule, Map.Entry<String, String> call) {
        var pattern = rule.path().replace("/**", "(/.*)?").replace("/*", "/[^/]+");
        return rule.method().name().equals(call.getKey()) && call.getValue().matches(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/nothing", "POST /api/v1/agents", "DELETE /api/v1/site", "GET /api/v2/session"})
    void SEC4_whatStandsInNoRuleIsDeniedToEverybody(String call) {
        var parts = call.split(" ");
        for (var person : PEOPLE.keySet()) {
            var answer =
                    browser.call(parts[0], parts[1]).as(browser.signIn(person)).send();
            assertThat(answer.status()).isEqualTo(403);
        }
        assertThat(browser.call(parts[0], parts[1]).key("sk_demo").send().status())
                .isEqualTo(403);
        assertThat(browser.call("PUT", "/console/index.html").send().status()).isIn(401, 403);
        assertThat(browser.call("GET", "/actuator/env").send().status()).isIn(401, 403);
    }

    @Test
    void SEC4_aSitesKeySeesItsOwnSiteOnly() {
        jdbc.sql("""
                        insert into site (id, name, public_key, secret_key_hash, webhook_secret, identity_key, default_queue, zone)
                        values ('other', 'Other', 'pk_other', :hash, 'w', 'i', 'stimulus', 'UTC')""").param("hash", KeyHash.of("sk_other")).update();
        sites.alsoAllow("other", Set.of("https://other.example"));
        assertThat(get("sk_other", "/api/v1/site").text("name")).isEqualTo("Other");
        assertThat(get("sk_other", "/api/v1/agents").json().path("items")).isEmpty();
        assertThat(get("sk_other", "/api/v1/queues").json().path("items")).isEmpty();
        assertThat(get("sk_other", "/api/v1/hours/zmot").status()).isEqualTo(404);
        assertThat(get("sk_demo", "/api/v1/agents").json().path("items")).hasSize(8);
        assertThat(get("pk_other", "/api/v1/site").status()).isEqualTo(401);
    }

    private Answer get(String key, String path) {
        return browser.call("GET", path).key(key).send();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://localhost",
                "http://localhost:1",
                "https://localhost:PORT",
                "http://localhost:PORT.evil.example",
                "http://evil.example",
                "http://evil.example/http://localhost:PORT",
                "HTTP://LOCALHOST:PORT"
            })
    void SEC1_aChangeFromAnotherOriginIsRefusedEvenWithCookieAndToken(String origin) {
        var signedIn = browser.signIn("advice");
        var answer = browser.call("POST", "/api/v1/tickets")
                .as(signedIn)
                .header("Origin", origin.replace("PORT", "" + port))
                .send();
        assertThat(answer.status()).isEqualTo(403);
        var login = browser.call("POST", "/api/v1/session")
                .header("Origin", origin.replace("PORT", "" + port))
                .json("{\"email\":\"advice@demo.shop\",\"password\":\"demo\"}")
                .send();
        assertThat(login.status()).isEqualTo(403);
        assertThat(login.cookies()).doesNotContainKey("md");
    }

    @Test
    void SEC1_anOriginThatOnlyEqualsTheHostIsNotEnough() {
        var answer = browser.call("POST", "/api/v1/tickets")
                .as(browser.signIn("advice"))
                .header("Host", "evil.example")
                .header("Origin", "http://evil.example")
                .send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("detail")).isEqualTo("The console is not at this host.");
    }

    @Test
    void SEC1_theConsolesOwnOriginsAreTakenAndAProgramNeedsNone() {
        var signedIn = browser.signIn("advice");
        for (var origin : List.of("http://localhost:" + port, "http://127.0.0.1:" + port)) {
            var call = browser.call("POST", "/api/v1/tickets").as(signedIn).header("Origin", origin);
            assertThat(call.send().status()).isEqualTo(200);
        }
        assertThat(browser.call("POST", "/api/v1/tickets").as(signedIn).send().status())
                .isEqualTo(200);
        var page = browser.call("POST", "/api/v1/tickets").as(signedIn).header("Sec-Fetch-Site", "cross-site");
        assertThat(page.send().status()).isEqualTo(403);
    }

    @Test
    void SEC14_aChangeNeedsTheTokenOfTheCookieInTheHeader() {
        var signedIn = browser.signIn("advice");
        var without = browser.call("POST", "/api/v1/tickets")
                .cookies(signedIn.cookies())
                .send();
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.text("detail")).isEqualTo("The CSRF token is missing or wrong.");
        var wrong = browser.call("POST", "/api/v1/tickets").as(signedIn).header("X-XSRF-TOKEN", "x");
        assertThat(wrong.send().status()).isEqualTo(403);
        assertThat(browser.call("DELETE", "/api/v1/session")
                        .cookies(signedIn.cookies())
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(browser.call("POST", "/api/v1/tickets").as(signedIn).send().status())
                .isEqualTo(200);
    }

    @Test
    void SEC14_aSecretKeyNeedsNoTokenAndACookieBesideItCountsForNothing() {
        var admin = browser.signIn("admin");
        var answer = browser.call("PUT", "/api/v1/hours/zmot")
                .as(admin)
                .key("sk_demo")
                .json("{\"closed\":true}")
                .send();
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void SEC15_onlyASitesOwnPagesMayLoadTheWidgetFromElsewhereAndWithoutCredentials() {
        sites.alsoAllow("demo", Set.of("https://shop.example"));
        var allowed = browser.call("GET", "/widget/loader.js")
                .header("Origin", "https://shop.example")
                .send();
        assertThat(allowed.header("access-control-allow-origin")).isEqualTo("https://shop.example");
        assertThat(allowed.header("access-control-allow-credentials")).isEmpty();
        assertThat(allowed.header("vary")).contains("Origin");
        var foreign = browser.call("GET", "/widget/loader.js")
                .header("Origin", "https://evil.example")
                .send();
        assertThat(foreign.header("access-control-allow-origin")).isEmpty();
        var data = browser.call("GET", "/api/v1/site")
                .key("sk_demo")
                .header("Origin", "https://shop.example")
                .send();
        assertThat(data.header("access-control-allow-origin")).isEmpty();
    }
}
