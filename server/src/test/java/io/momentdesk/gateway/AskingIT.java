package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.momentdesk.redis.Keys;
import io.momentdesk.redis.Redis;
import io.momentdesk.testing.ConsoleLogin;
import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import io.momentdesk.visitor.SessionStore;
import io.momentdesk.visitor.Tracked;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers before a person is there. */
@DeskTest
class AskingIT {

    private final URI base;

    @Autowired
    JdbcClient database;

    @Autowired
    SessionStore sessions;

    @Autowired
    Redis redis;

    AskingIT(@LocalServerPort int port) {
        base = URI.create("http://localhost:" + port);
    }

    @Test
    void whatIsTypedIsAnswered() {
        try (VisitorClient visitor = visitor()) {
            visitor.connect();
            assertThat(ids(visitor.call("ask", Map.of("text", "where is my parcel"))))
                    .contains("where-is-my-order");
        }
    }

    @Test
    void beforeAnythingIsTypedTheAnswersFitThePage() {
        try (VisitorClient choosing = visitor().at("http://localhost/checkout", "checkout");
                VisitorClient reviewing = visitor().at("http://localhost/review", "review_form")) {
            choosing.connect();
            reviewing.connect();
            List<String> forBuyers = ids(choosing.call("ask", Map.of()));
            List<String> forCritics = ids(reviewing.call("ask", Map.of()));
            assertThat(forBuyers).hasSize(3).doesNotContainAnyElementsOf(forCritics);
            assertThat(forCritics).hasSize(3);
        }
    }

    @Test
    void whatDependsOnTheStockOrTheCountryIsShownOnlyWhereItIsTrueAndKnown() {
        write("sold-out", "product.inStock == false", "When will the zither be back?");
        write("baltic", "country in ['LV', 'EE']", "Where can I try the zither?");
        Map<String, Object> page = Map.of("url", "http://localhost/p/9", "type", "product", "product", "9");

        assertThat(answered(page, "zither back")).doesNotContain("sold-out", "baltic");
        assertThat(answered(with(page, "inStock", true), "zither back")).doesNotContain("sold-out");
        assertThat(answered(with(page, "inStock", false), "zither back")).contains("sold-out");
        assertThat(answered(with(page, "country", "DE"), "try the zither")).doesNotContain("baltic");
        assertThat(answered(with(page, "country", "lv"), "try the zither")).contains("baltic");
    }

    private void write(String id, String when, String question) {
        Map<String, Object> item = Map.of(
                "moments", List.of("FMOT"),
                "when", when,
                "texts", Map.of("en", Map.of("question", question, "answer", "On Monday.")));
        ConsoleLogin.as(base, "supervisor@demo.shop", "demo")
                .put("/api/v1/faq/" + id, Map.of("version", 0, "item", item));
    }

    private List<String> answered(Map<String, Object> page, String text) {
        try (VisitorClient visitor = visitor().with("page", page)) {
            visitor.connect();
            return ids(visitor.call("ask", Map.of("text", text)));
        }
    }

    private static Map<String, Object> with(Map<String, Object> page, String field, Object value) {
        Map<String, Object> more = new HashMap<>(page);
        more.put(field, value);
        return more;
    }

    @Test
    void oneArticleIsAnsweredInTheVisitorsLanguage() {
        try (VisitorClient visitor = visitor().with("locale", "fa")) {
            visitor.connect();
            Received answer = visitor.call("ask", Map.of("article", "warranty"));
            assertThat(ids(answer)).containsExactly("warranty");
            assertThat(answer.json().path("faq").get(0).path("question").asString())
                    .matches(".*\\p{IsArabic}.*");
        }
    }

    @Test
    void anArticleThatThereIsNotIsNoAnswer() {
        try (VisitorClient visitor = visitor()) {
            visitor.connect();
            assertThat(ids(visitor.call("ask", Map.of("article", "no-such-article"))))
                    .isEmpty();
        }
    }

    @Test
    void whatAVisitorReadsAndSaysOfItIsATouchpointOnceADay() {
        try (VisitorClient visitor = visitor()) {
            Received welcome = visitor.connect();
            Map<String, String> article = Map.of("article", "warranty");
            visitor.done("opened", article);
            visitor.done("opened", article);
            visitor.done("helpful", Map.of("article", "warranty", "yes", false));
            String id = String.valueOf(welcome.text("visitor.id"));
            await().untilAsserted(() -> assertThat(signs(id))
                    .containsExactlyInAnyOrder(
                            "What does the warranty cover? opened", "What does the warranty cover? unhelpful"));
        }
    }

    @Test
    void whatAVisitorReadsCountsOnceADayHoweverMuchElseTheyDo() {
        try (VisitorClient visitor = visitor()) {
            String id = String.valueOf(visitor.connect().text("visitor.id"));
            Map<String, String> article = Map.of("article", "warranty");
            visitor.done("opened", article);
            sessions.add(
                    "demo",
                    id,
                    IntStream.range(0, 1_001)
                            .mapToObj(i -> new Tracked("e" + i, Instant.now(), "search", null, Map.of()))
                            .toList());
            visitor.done("opened", article);
            visitor.done("helpful", Map.of("article", "warranty", "yes", true));
            await().untilAsserted(() -> assertThat(signs(id)).contains("What does the warranty cover? helped"));
            assertThat(signs(id))
                    .containsExactlyInAnyOrder(
                            "What does the warranty cover? opened", "What does the warranty cover? helped");
            assertThat(redis.<Long>call(commands -> commands.ttl(Keys.of("demo", "artid:" + id))))
                    .isPositive()
                    .isLessThanOrEqualTo(2 * 24 * 60 * 60);
        }
    }

    @Test
    void TRK2_whatIsOnlyReadIsNotKeptOfSomebodyWhoRefusedTracking() {
        try (VisitorClient visitor = visitor()) {
            Received welcome = visitor.connect();
            visitor.done("consent", Map.of("tracking", false));
            visitor.done("opened", Map.of("article", "warranty"));
            visitor.done("helpful", Map.of("article", "warranty", "yes", true));
            String id = String.valueOf(welcome.text("visitor.id"));
            await().untilAsserted(() -> assertThat(signs(id)).containsExactly("What does the warranty cover? helped"));
        }
    }

    @Test
    void ofAnArticleThatThereIsNotNothingCanBeSaid() {
        try (VisitorClient visitor = visitor()) {
            visitor.connect();
            visitor.refused("helpful", Map.of("article", "no-such-article", "yes", true), "not_found");
        }
    }

    /** What the archive keeps of it, {@code question did}. */
    private List<String> signs(String visitor) {
        return database.sql(
                        "select concat_ws(' ', data->>'question', data->>'did') from touchpoint where visitor = :visitor and kind = 'article'")
                .param("visitor", visitor)
                .query(String.class)
                .list();
    }

    private VisitorClient visitor() {
        return DeskClient.visitor(base, "pk_demo");
    }

    private static List<String> ids(Received suggested) {
        return suggested
                .json()
                .path("faq")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }
}
