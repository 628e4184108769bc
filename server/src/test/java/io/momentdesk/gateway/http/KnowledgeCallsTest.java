package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.gateway.http.RawCall.Answer;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DeskTest
class KnowledgeCallsTest {

    @LocalServerPort
    int port;

    private Browser browser;
    private Answer supervisor;
    private Answer agent;
    private ConsoleLogin reader;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        supervisor = browser.signIn("supervisor");
        agent = browser.signIn("advice");
        reader = ConsoleLogin.as(URI.create("http://localhost:" + port), "advice@demo.shop", "demo");
    }

    @Test
    void anArticleIsMadeReadChangedAndDeleted() {
        Answer made = put("faq/otter", "{'version':0,'reason':'asked for','item':" + article("Otters?", "Yes.") + "}");
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        JsonNode read = get("faq/otter").json();
        assertThat(read.path("version").asInt()).isEqualTo(1);
        assertThat(read.path("own").asBoolean()).isTrue();
        assertThat(read.path("updatedBy").path("name").asString()).isNotBlank();
        assertThat(read.at("/item/texts/en/question").asString()).isEqualTo("Otters?");

        put("faq/otter", "{'version':1,'item':" + article("Otters!", "Yes.") + "}");
        JsonNode versions = get("faq/otter/versions").json().path("items");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(1).path("reason").asString()).isEqualTo("asked for");
        assertThat(get("faq/otter/versions/1")
                        .json()
                        .at("/document/texts/en/question")
                        .asString())
                .isEqualTo("Otters?");

        assertThat(call("DELETE", "faq/otter?version=1", supervisor).send().status())
                .isEqualTo(409);
        assertThat(call("DELETE", "faq/otter?version=2&reason=gone", supervisor)
                        .send()
                        .status())
                .isEqualTo(204);
        assertThat(get("faq/otter").status()).isEqualTo(404);
        Answer back = call("POST", "faq/otter/versions/1/restore", supervisor)
                .json("{\"version\":0}")
                .send();
        assertThat(back.json().path("version").asInt()).isEqualTo(4);
    }

    @Test
    void whoComesSecondIsToldSo() {
        put("faq/stoat", "{'version':0,'item':" + article("Stoats?", "Yes.") + "}");
        put("faq/stoat", "{'version':1,'item':" + article("Stoats!", "Yes.") + "}");

        Answer late = put("faq/stoat", "{'version':1,'item':" + article("Mine", "Yes.") + "}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("ref_conflict");
        assertThat(late.text("field")).isEqualTo("version");
        Answer byHeader = call("PUT", "faq/stoat", supervisor)
                .header("If-Match", "\"2\"")
                .json(("{'item':" + article("Mine", "Yes.") + "}").replace('\'', '"'))
                .send();
        assertThat(byHeader.status()).isEqualTo(200);
    }

    @Test
    void everyMistakeIsNamedByItsField() {
        Answer refused = put("faq/weasel", """
                {'version':0,'item':{'moments':['NOON'],'colour':1,'when':'order.x','texts':{'en':{
                 'question':'','answer':'<script>alert(1)</script>'}}}}""");

        assertThat(refused.status()).isEqualTo(400);
        List<String> fields = new ArrayList<>();
        refused.json()
                .path("problems")
                .forEach(each -> fields.add(each.path("field").asString()));
        assertThat(fields).contains("moments[0]", "colour", "when", "texts.en.question", "texts.en.answer");
        assertThat(get("faq/weasel").status()).isEqualTo(404);
    }

    @Test
    void anArticleThatIsTooLongIsRefusedWithTheLimit() {
        Answer tooLong = put("faq/weasel", "{'version':0,'item':" + article("Long?", "x".repeat(900_000)) + "}");
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.text("field")).isEqualTo("texts.en.answer");
        assertThat(tooLong.json().path("limit").asInt()).isEqualTo(8000);
        Answer megabyte = put("faq/weasel", "{'version':0,'item':" + article("Long?", "x".repeat(1_100_000)) + "}");
        assertThat(megabyte.status()).isEqualTo(413);
        assertThat(megabyte.text("field")).isEqualTo("body");
    }

    @Test
    void theListIsNarrowedByWhatIsAsked() {
        put(
                "faq/mink",
                "{'version':0,'item':"
                        + article("Minks?", "Yes.").replace("'moments'", "'tags':['fur'],'status':'draft','moments'")
                        + "}");
        assertThat(ids("faq?q=minks")).containsExactly("mink");
        assertThat(ids("faq?tag=fur")).containsExactly("mink");
        assertThat(ids("faq?status=draft")).contains("mink");
        assertThat(ids("faq?status=published&q=mink")).isEmpty();
        assertThat(ids("faq?missing=tlh")).contains("mink");
        assertThat(ids("faq?missing=en")).doesNotContain("mink");
        assertThat(ids("faq?moment=UMOT")).doesNotContain("mink");
        assertThat(ids("faq?own=true")).contains("mink").doesNotContain("warranty");
        assertThat(get("faq?status=lost").status()).isEqualTo(400);
    }

    @Test
    void theListComesInPagesThatJoin() {
        List<String> all = ids("scripts");
        List<String> pages = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = reader.json("/api/v1/scripts?limit=20" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.path("items").forEach(each -> pages.add(each.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(pages).isEqualTo(all).hasSizeGreaterThan(40);
    }

    @Test
    void SEC4_agentsReadAndDoNotWrite() {
        assertThat(call("GET", "faq/warranty", agent).send().status()).isEqualTo(200);
        Answer refused =
                call("PUT", "faq/warranty", agent).json("{\"version\":1}").send();
        assertThat(refused.status()).isEqualTo(403);
    }

    private List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        reader.json("/api/v1/" + path)
                .path("items")
                .forEach(each -> ids.add(each.path("id").asString()));
        return ids;
    }

    private static String article(String question, String answer) {
        return "{'moments':['ZMOT'],'texts':{'en':{'question':'" + question + "','answer':'" + answer + "'}}}";
    }

    private Answer put(String path, String json) {
        return call("PUT", path, supervisor).json(json.replace('\'', '"')).send();
    }

    private Answer get(String path) {
        return call("GET", path, agent).send();
    }

    private RawCall call(String method, String path, Answer who) {
        return browser.call(method, "/api/v1/" + path).as(who);
    }
}
