package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.gateway.http.RawCall.Answer;
import io.momentdesk.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class BodiesTest {

    @LocalServerPort
    int port;

    private Browser browser;
    private Answer admin;

    @BeforeEach
    void setUp() {
        browser = new Browser(port);
        admin = browser.signIn("admin");
    }

    private Answer signInWith(String body) {
        return browser.call("POST", "/api/v1/session").json(body).send();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"email\":true,\"password\":\"demo\"}|email",
                "{\"email\":7,\"password\":\"demo\"}|email",
                "{\"email\":\"a\",\"password\":7.5}|password",
                "{\"email\":[\"a\"],\"password\":\"demo\"}|email",
                "{\"email\":{\"$ne\":1},\"password\":\"demo\"}|email",
                "{\"email\":null,\"password\":\"demo\"}|email",
                "{\"email\":\"  \",\"password\":\"demo\"}|email",
                "{\"email\":\"a\\ud800\",\"password\":\"demo\"}|email",
                "{\"email\":\"a\\u0000\",\"password\":\"demo\"}|email",
                "{\"email\":\"a\"}|password",
                "{\"email\":\"a\",\"password\":\"b\",\"role\":\"admin\"}|role",
                "{\"email\":\"a\",\"password\":\"b\",\"__proto__\":{}}|__proto__",
                "[]|body",
                "\"x\"|body",
                "7|body",
                "null|body"
            })
    void SEC6_aMistypedOrUnknownFieldIsRefusedByItsName(String body, String field) {
        var answer = signInWith(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("code")).isEqualTo("invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"a\",\"email\":\"b\",\"password\":\"demo\"}",
                "{\"email\":\"a\",\"password\":\"demo\"} {}",
                "{\"email\":\"a\",",
                "{email:'a'}",
                "\u0001",
                ""
            })
    void SEC6_whatIsNotOneWellFormedObjectIsRefused(String body) {
        var answer = signInWith(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("invalid");
    }

    @Test
    void SEC6_aBodyNestedDeepIsRefused() {
        var answer = browser.call("POST", "/api/v1/moments/explain")
                .key("sk_demo")
                .json("{\"message\":" + "[".repeat(40) + "]".repeat(40) + "}")
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/session", "/api/v1/orders", "/api/v1/moments/explain"})
    void SEC23_aBodyOverTheLimitIsRefusedWithTheLimitAnnouncedOrNot(String path) {
        var large = "{\"email\":\"" + "x".repeat(path.endsWith("explain") ? 4_200_000 : 1_100_000) + "\"}";
        var announced = browser.call("POST", path).key("sk_demo").json(large).send();
        int limit = path.endsWith("explain") ? 4_194_304 : 1_048_576;
        tooLarge(announced, limit);
        var chunk = Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";
        var chunked = browser.call("POST", path).json(chunk).header("Transfer-Encoding", "chunked");
        if (!path.endsWith("session")) {
            chunked.key("sk_demo");
        }
        tooLarge(chunked.withoutLength().send(), limit);
    }

    private static void tooLarge(Answer answer, int limit) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(answer.text("field")).isEqualTo("body");
        assertThat(answer.json().path("limit").asInt()).isEqualTo(limit);
    }

    @Test
    void SEC30_errorsTellNothingOfTheInside() {
        for (var answer : new Answer[] {
            signInWith("{\"email\":7}"),
            browser.call("GET", "/api/v1/hours/%27%20or%201%3D1").key("sk_demo").send(),
            browser.call("GET", "/nothing.txt").send(),
            browser.call("GET", "/console/%2e%2e/%2e%2e/application.yml").send(),
            browser.call("POST", "/api/v1/session")
                    .header("Content-Type", "text/plain")
                    .send()
        }) {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Exception", "java.", "io.momentdesk", "\tat ");
        }
    }

    @Test
    void hoursAreSetByAnAdminAndHoldAtOnce() {
        assertThat(setHours("{\"closed\":true}").status()).isEqualTo(200);
        var closed = queue("umot");
        assertThat(closed.path("open").asBoolean()).isFalse();
        assertThat(closed.has("opensAt")).isFalse();

        assertThat(setHours("{\"weekly\":[{\"day\":\"monday\",\"from\":\"09:00\",\"to\":\"09:01\"}]}")
                        .status())
                .isEqualTo(200);
        assertThat(browser.call("GET", "/api/v1/hours/umot").as(admin).send().body())
                .contains("09:01");
        assertThat(setHours("{\"always\":true}").status()).isEqualTo(200);
        assertThat(queue("umot").path("open").asBoolean()).isTrue();
    }

    @Test
    void wrongHoursAreRefusedByTheirFieldAndAnUnknownQueueIsNotFound() {
        var wrong = setHours("{\"weekly\":[{\"day\":\"monday\",\"from\":\"9\",\"to\":\"10:00\"}]}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("field")).isEqualTo("weekly[0].from");
        assertThat(setHours("{\"weekly\":[{\"day\":1}]}").text("field")).isEqualTo("weekly[0].day");
        var nowhere = browser.call("PUT", "/api/v1/hours/nowhere")
                .as(admin)
                .json("{\"always\":true}")
                .send();
        assertThat(nowhere.status()).isEqualTo(404);
    }

    private Answer setHours(String hours) {
        return browser.call("PUT", "/api/v1/hours/umot").as(admin).json(hours).send();
    }

    private tools.jackson.databind.JsonNode queue(String key) {
        return browser.call("GET", "/api/v1/queues")
                .as(admin)
                .send()
                .json()
                .path("items")
                .valueStream()
                .filter(queue -> queue.path("queue").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void SEC11_theConsoleRunsNoForeignOrInlineScriptAndSitsInNoFrame() {
        var page = browser.call("GET", "/console/conversations/anything")
                .header("Accept", "text/html")
                .send();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("cache-control")).contains("no-cache");
        assertThat(page.header("content-security-policy"))
                .contains("script-src 'self';", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .contains("connect-src 'self' ws://localhost:" + port)
                .doesNotContain("unsafe");
        assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(page.header("referrer-policy")).isNotEmpty();
        assertThat(page.header("set-cookie")).isEmpty();
    }

    @Test
    void filesWithAHashInTheirNameAreKeptAndTheLoaderIsAskedForAgain() {
        var page = browser.call("GET", "/console/").send().body();
        var script = page.replaceAll("(?s).*\"(/console/assets/[^\"]+\\.js)\".*", "$1");
        assertThat(browser.call("GET", script).send().header("cache-control"))
                .contains("immutable", "max-age=31536000");
        assertThat(browser.call("GET", "/widget/loader.js").send().header("cache-control"))
                .contains("max-age=300");
        assertThat(browser.call("GET", "/console/assets/none.js").send().status())
                .isEqualTo(404);
    }

    @Test
    void theDescriptionOfAllCallsIsServed() {
        var api = browser.call("GET", "/api/v1/openapi.json").send();
        assertThat(api.status()).isEqualTo(200);
        assertThat(api.body())
                .contains("\"/api/v1/session\"", "\"/api/v1/hours/{queue}\"")
                .doesNotContain("\"caller\"");
    }

    @Test
    void healthAndFiguresAreServedAndNothingElseOfTheInside() {
        assertThat(browser.call("GET", "/actuator/health").send().text("status"))
                .isEqualTo("UP");
        assertThat(browser.call("GET", "/actuator/prometheus").send().status()).isEqualTo(200);
        assertThat(browser.call("GET", "/actuator").send().status()).isIn(401, 403, 404);
    }
}
