package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers before a person is there. */
@DeskTest
class AskingIT {

    private final URI base;

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
