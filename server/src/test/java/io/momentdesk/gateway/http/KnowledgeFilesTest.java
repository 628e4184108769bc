package io.momentdesk.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.momentdesk.knowledge.Editor;
import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.KnowledgeEdits.Change;
import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.exchange.FileFormat;
import io.momentdesk.knowledge.exchange.ImportReport;
import io.momentdesk.knowledge.exchange.KnowledgeExchange;
import io.momentdesk.knowledge.exchange.KnowledgeExchange.Brought;
import io.momentdesk.knowledge.item.Kind;
import io.momentdesk.redis.Refusal;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class KnowledgeFilesTest {

    private static final Change NOBODYS = new Change(new Editor("a", "A"), null, "");

    @LocalServerPort
    int port;

    @Autowired
    KnowledgeExchange exchange;

    @Autowired
    KnowledgeEdits edits;

    private ConsoleLogin admin;

    @BeforeEach
    void signIn() {
        admin = ConsoleLogin.as(URI.create("http://localhost:" + port), "admin@demo.shop", "demo");
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatIsShippedGoesOutAndComesBackUnchanged(FileFormat format) {
        for (Kind kind : Kind.values()) {
            byte[] file = exchange.export("demo", kind, format);
            ImportReport report = exchange.bringIn("demo", new Brought(kind, format, UTF_8, file), NOBODYS, true);

            assertThat(report.problems()).isEmpty();
            assertThat(report.applied()).isTrue();
            assertThat(report.unchanged()).isGreaterThan(40);
            assertThat(report.created() + report.changed() + report.refused()).isZero();
        }
    }

    @Test
    void withOneMistakeNothingIsKeptAndAllAreTold() {
        JsonNode report = bringIn("apply", article("vole", "Vole?"), article("mole", ""), article("B A D", "?"));

        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(report.path("created").asInt()).isEqualTo(1);
        assertThat(report.path("refused").asInt()).isEqualTo(2);
        assertThat(report.path("problems")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .containsExactly("mole", "B A D");
        assertThatThrownBy(() -> edits.one("demo", new Key(Kind.FAQ, "vole"))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsOnlyTriedChangesNothing() {
        JsonNode report = bringIn("try", article("shrew", "Shrew?"));

        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(report.at("/items/0/what").asString()).isEqualTo("created");
        assertThatThrownBy(() -> edits.one("demo", new Key(Kind.FAQ, "shrew"))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsAppliedIsThereWithItsVersion() {
        bringIn("apply", article("hare", "Hare?"));
        JsonNode report = bringIn("apply", article("hare", "Hares?"), article("coot", "Coot?"));

        assertThat(report.path("applied").asBoolean()).isTrue();
        assertThat(report.path("changed").asInt()).isEqualTo(1);
        assertThat(report.path("created").asInt()).isEqualTo(1);
        assertThat(edits.one("demo", new Key(Kind.FAQ, "hare")).version()).isEqualTo(2);
        assertThat(edits.versions("demo", new Key(Kind.FAQ, "hare"), 9, 1).getFirst())
                .satisfies(version -> assertThat(version.what()).isEqualTo("imported"))
                .satisfies(version -> assertThat(version.reason()).isEqualTo("a test"));
    }

    @Test
    void twoOfOneIdInAFileAreRefused() {
        JsonNode report = bringIn("apply", article("stork", "Stork?"), article("stork", "Stork!"));

        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(report.at("/problems/0/message").asString()).contains("twice");
    }

    @Test
    void anArticleOfAMegabyteIsRefusedByItsFieldWithTheLimit() {
        JsonNode report = bringIn("apply", article("whale", "x".repeat(1024 * 1024)));

        assertThat(report.at("/problems/0/field").asString()).isEqualTo("texts.en.question");
        assertThat(report.at("/problems/0/limit").asInt()).isEqualTo(500);
    }

    @Test
    void oneFileIsReadAtATime() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Charset waiting = new Charset("x-waiting", new String[0]) {
            @Override
            public boolean contains(Charset other) {
                return false;
            }

            @Override
            public CharsetDecoder newDecoder() {
                reading.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                return UTF_8.newDecoder();
            }

            @Override
            public CharsetEncoder newEncoder() {
                return UTF_8.newEncoder();
            }
        };
        byte[] none = "[]".getBytes(UTF_8);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Brought slow = new Brought(Kind.FAQ, FileFormat.JSON, waiting, none);
            Future<ImportReport> first = other.submit(() -> exchange.bringIn("demo", slow, NOBODYS, true));
            reading.await();
            try {
                HttpResponse<String> second = post("format=json", Map.of("items", List.of()));
                assertThat(second.statusCode()).isEqualTo(503);
                assertThat(second.body()).contains("busy");
            } finally {
                goOn.countDown();
            }
            assertThat(first.get().applied()).isTrue();
        }
        assertThat(bringIn("try").path("problems")).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeOrOfNoFormatIsRefused() {
        byte[] large = new byte[KnowledgeExchange.LARGEST + 1];
        assertThat(post("format=json", Map.of("items", new String(large, UTF_8)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("format=doc", Map.of()).statusCode()).isEqualTo(400);
        assertThat(post("mode=maybe", Map.of()).statusCode()).isEqualTo(400);
        assertThat(post("charset=utf-7", Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void anExportIsAFile() {
        HttpResponse<String> csv = admin.get("/api/v1/faq/export?format=csv");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("content-disposition")).hasValue("attachment; filename=\"faq.csv\"");
        assertThat(csv.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body()).startsWith("\uFEFFid,language,question");
    }

    private JsonNode bringIn(String mode, Object... items) {
        HttpResponse<String> answer = post("format=json&reason=a%20test&mode=" + mode, Map.of("items", List.of(items)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> post(String query, Object file) {
        return admin.post("/api/v1/faq/import?" + query, file);
    }

    private static Map<String, Object> article(String id, String question) {
        return Map.of(
                "id", id,
                "moments", List.of("ZMOT"),
                "texts", Map.of("en", Map.of("question", question, "answer", "Yes.")));
    }
}
