package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.gateway.http.RawCall.Answer;
import io.momentdesk.testing.DeskTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Nothing is sent here: what is made leads to addresses of the internet. */
@DeskTest
@TestPropertySource(properties = "momentdesk.webhooks.enabled=false")
class WebhookCallsTest {

    private static final String PUBLIC = "https://1.1.1.1/hooks";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Answer admin;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        admin = browser.signIn("admin");
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from webhook").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://127.1/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://10.0.0.8/x",
                "https://169.254.169.254/latest/meta-data/",
                "https://192.168.1.1:8443/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[64:ff9b::a00:1]/",
                "https://user:word@1.1.1.1/",
                "https://1.1.1.1/#part",
                "https://1.1.1.1:0/",
                "https://1.1.1.1:65536/",
                "https:///nothing",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:6379/_x",
                "javascript:alert(1)",
                "https://1.1.1.1/ space",
                "shop",
                ""
            })
    void SEC17_anAddressThatIsNotPublicOrNotHttpsIsRefusedWhenItIsSaved(String url) {
        Answer answer = create(url, "[\"mark.created\"]");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("url");

        String id = made(create(PUBLIC, "[\"mark.created\"]"));
        Answer changed = call("PUT", "/" + id, body(url, "[\"mark.created\"]"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(400);
        assertThat(call("GET", "/" + id, null).text("url")).isEqualTo(PUBLIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "events; {\"url\":\"https://1.1.1.1/\"}",
                "events; {\"url\":\"https://1.1.1.1/\",\"events\":[]}",
                "events; {\"url\":\"https://1.1.1.1/\",\"events\":[null]}",
                "events; {\"url\":\"https://1.1.1.1/\",\"events\":[\"mark.burnt\"]}",
                "events; {\"url\":\"https://1.1.1.1/\",\"events\":[\"webhook.test\"]}",
                "url; {\"events\":[\"mark.created\"]}",
                "description; {\"url\":\"https://1.1.1.1/\",\"events\":[\"mark.created\"],\"description\":\"a\\nb\"}",
                "secret; {\"url\":\"https://1.1.1.1/\",\"events\":[\"mark.created\"],\"secret\":\"whsec_x\"}",
                "enabled; {\"url\":\"https://1.1.1.1/\",\"events\":[\"mark.created\"],\"enabled\":\"yes\"}"
            })
    void SEC21_aWrongFieldIsNamed(String field, String body) {
        Answer answer = call("POST", "", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
    }

    @Test
    void whatIsTooLongIsRefusedWithTheLimit() {
        Answer url = create("https://1.1.1.1/" + "x".repeat(2_000), "[\"mark.created\"]");
        Answer description = call(
                "POST",
                "",
                "{\"url\":\"" + PUBLIC + "\",\"events\":[\"mark.created\"],\"description\":\"" + "x".repeat(201)
                        + "\"}");

        assertThat(url.status()).isEqualTo(413);
        assertThat(url.json().path("limit").asInt()).isEqualTo(2_000);
        assertThat(description.status()).isEqualTo(413);
        assertThat(description.json().path("limit").asInt()).isEqualTo(200);
    }

    @Test
    void aSiteHasTenWebhooksAtMost() {
        for (int i = 0; i < 10; i++) {
            made(create(PUBLIC, "[\"mark.created\"]"));
        }

        Answer answer = create(PUBLIC, "[\"mark.created\"]");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("limit").asInt()).isEqualTo(10);
    }

    @Test
    void SEC19_theSecretIsToldWhenItIsMadeAndNeverAgain() {
        JsonNode created = create(PUBLIC, "[\"mark.created\"]").json();
        String secret = created.path("secret").asString();
        String id = created.path("webhook").path("id").asString();

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(created.path("webhook").has("secret")).isFalse();
        String said = call("GET", "", null).body()
                + call("GET", "/" + id, null).body()
                + call("PUT", "/" + id, body(PUBLIC, "[\"mark.created\"]")).body()
                + call("GET", "/log", null).body();
        assertThat(said).contains(id).doesNotContain(secret.substring(6));
        assertThat(call("POST", "/" + id + "/secret", "{\"keepOldHours\":169}").text("field"))
                .isEqualTo("keepOldHours");
    }

    @Test
    void SEC28_whoMadeWhatIsNoted() {
        String id = made(create(PUBLIC, "[\"mark.created\"]"));
        call("PUT", "/" + id, "{\"url\":\"" + PUBLIC + "\",\"events\":[\"mark.created\"],\"enabled\":false}");
        call("POST", "/" + id + "/secret", "{}");
        call("DELETE", "/" + id, null);

        List<String> noted = new ArrayList<>();
        call("GET", "/log", null).json().path("items").forEach(each -> {
            if (each.path("hook").asString().equals(id)) {
                noted.add(each.path("by").path("id").asString() + " "
                        + each.path("what").asString());
            }
        });
        assertThat(noted).containsExactly("admin deleted", "admin secret", "admin changed", "admin created");
        assertThat(call("GET", "/" + id, null).status()).isEqualTo(404);
        assertThat(call("DELETE", "/" + id, null).status()).isEqualTo(404);
    }

    @Test
    void SEC4_anotherSitesWebhookIsNotThere() {
        String id = made(create(PUBLIC, "[\"mark.created\"]"));
        jdbc.sql("""
                insert into site (id, name, public_key, secret_key_hash, webhook_secret, identity_key, default_queue, zone)
                values ('hooked', 'Hooked', 'pk_hooked', 'none', 'whsec_h', 'ik_h', 'zmot', 'UTC') on conflict do nothing""").update();
        jdbc.sql("update webhook set site = 'hooked' where id = :id")
                .param("id", id)
                .update();

        for (String path : List.of("", "/deliveries")) {
            assertThat(call("GET", "/" + id + path, null).status()).isEqualTo(404);
        }
        for (String path : List.of("/test", "/secret", "/deliveries/1/replay")) {
            assertThat(call("POST", "/" + id + path, "{}").status()).isEqualTo(404);
        }
        assertThat(call("PUT", "/" + id, body(PUBLIC, "[\"mark.created\"]")).status())
                .isEqualTo(404);
        assertThat(call("DELETE", "/" + id, null).status()).isEqualTo(404);
        assertThat(call("GET", "", null).json().path("items")).isEmpty();
    }

    @Test
    void deliveriesAreReadByPageAndStatusAndTestsAreCounted() {
        String id = made(create(PUBLIC, "[\"mark.created\"]"));
        for (int i = 0; i < 10; i++) {
            assertThat(call("POST", "/" + id + "/test", "{}").status()).isEqualTo(202);
        }

        assertThat(call("POST", "/" + id + "/test", "{}").status()).isEqualTo(429);
        JsonNode first = call("GET", "/" + id + "/deliveries?status=waiting&limit=6", null)
                .json();
        JsonNode rest = call(
                        "GET",
                        "/" + id + "/deliveries?limit=6&cursor="
                                + first.path("next").asString(),
                        null)
                .json();
        assertThat(first.path("items")).hasSize(6);
        assertThat(rest.path("items")).hasSize(4);
        assertThat(rest.has("next")).isFalse();
        assertThat(first.path("items").path(0).has("body")).isFalse();
        assertThat(call("GET", "/" + id + "/deliveries?status=lost", null).text("field"))
                .isEqualTo("status");
        assertThat(call("GET", "/" + id + "/deliveries?cursor=x", null).text("field"))
                .isEqualTo("cursor");
    }

    private Answer create(String url, String events) {
        return call("POST", "", body(url, events));
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("webhook").path("id").asString();
    }

    private static String body(String url, String events) {
        return "{\"url\":\"" + url + "\",\"events\":" + events + "}";
    }

    private Answer call(String method, String path, String body) {
        RawCall call = browser.call(method, "/api/v1/webhooks" + path).as(admin);
        return (body == null ? call : call.json(body)).send();
    }
}
