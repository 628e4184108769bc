package io.momentdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.testing.DeskClient;
import io.momentdesk.testing.DeskTest;
import io.momentdesk.testing.Received;
import io.momentdesk.testing.VisitorClient;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a visitor gets wrong is refused by name, and the socket and what was said before survive. */
@DeskTest
class BadFramesIT {

    private static final String REF = "0123456789abcdef";

    private final VisitorClient visitor;

    BadFramesIT(@LocalServerPort int port) {
        visitor = DeskClient.visitor(URI.create("http://localhost:" + port), "pk_demo");
    }

    @BeforeEach
    void connect() {
        visitor.connect();
    }

    @AfterEach
    void nothingWasBrokenByTheServer() {
        visitor.close();
    }

    @Test
    void ERR1_whateverIsWrongWithAFrameIsNamedAndTheSocketSurvives() {
        Received said = visitor.say("hello");
        refused("{\"type\":\"say\",", "bad_frame", null);
        refused("{\"type\":\"shout\",\"ref\":\"%s\"}".formatted(REF), "unknown_type", null);
        refused(say("a".repeat(100_000)), "too_large", "frame");
        refused(say("a".repeat(4_001)), "too_large", "text");
        refused(say(" \\u200b\\u202e\\t "), "invalid", "text");
        refused("{\"type\":\"say\",\"ref\":\"%s\",\"text\":true}".formatted(REF), "invalid", "text");
        refused("{\"type\":\"say\",\"text\":\"no ref\"}", "invalid", "ref");
        refused(
                "{\"type\":\"act\",\"ref\":\"%s\",\"name\":\"take\",\"conversation\":\"c\"}".formatted(REF),
                "forbidden",
                null);
        refused("[]", "bad_frame", null);
        refused(say("a\\ud83d"), "invalid", "text");
        refused(
                "{\"type\":\"track\",\"ref\":\"%s\",\"events\":[{\"id\":\"1\",\"at\":\"2026-11-21T12:00:00Z\"}]}"
                        .formatted(REF),
                "invalid",
                "events[0].name");
        Received more = visitor.say(said.text("conversation"), "still there?");
        assertThat(more.number("seq")).isGreaterThan(said.number("seq"));
    }

    @Test
    void ERR1_theThirdBadFrameInARowCloses4500() {
        refused("{", "bad_frame", null);
        refused("[]", "bad_frame", null);
        visitor.sendRaw("nonsense");
        assertThat(visitor.awaitClose()).isEqualTo(4500);
        assertThat(visitor.await("bye").number("code")).isEqualTo(4500);
    }

    @Test
    void MSG7_aMessageOverHalfAMegabyteCloses1009() {
        visitor.sendRaw("x".repeat(600_000));
        assertThat(visitor.awaitClose()).isEqualTo(1009);
    }

    @Test
    void MSG7_whatIsSaidIsKeptExactlyAsItWasSent() {
        String text = "  \u202eright to left\u202c می\u200cخواهم e\u0301 👨‍👩‍👧 <b onclick=\"x\">&amp;</b>\n\ttail  ";
        String conversation = visitor.say(text).text("conversation");
        assertThat(visitor.awaitMessage(conversation, text)).isNotNull();
        assertThat(visitor.pull(conversation, 0).text("entries.0.text")).isEqualTo(text);
    }

    @Test
    void SEC4_whatIsNotOnesOwnIsNotFound() {
        for (String type : new String[] {"say", "end", "reopen", "rate", "pull"}) {
            Map<String, Object> fields = new java.util.HashMap<>(Map.of("conversation", "c_not_mine"));
            fields.putAll(
                    switch (type) {
                        case "say" -> Map.of("text", "hello");
                        case "rate" -> Map.of("score", 5);
                        case "pull" -> Map.of("epoch", "e", "after", 0);
                        default -> Map.<String, Object>of();
                    });
            visitor.refused(type, fields, "not_found");
        }
    }

    @Test
    void ERR4_whoSendsTooFastIsToldWhenToGoOn() {
        for (int i = 0; i < 40; i++) {
            visitor.sendWithRef("ask", Map.of("text", "how"));
        }
        Received refused = visitor.await("refused");
        assertThat(refused.text("code")).isEqualTo("rate_limited");
        assertThat(refused.flag("retry")).isTrue();
        assertThat(refused.number("after")).isPositive();
        assertThat(refused.text("ref")).isNotNull();
    }

    private void refused(String frame, String code, String field) {
        int before = visitor.position();
        visitor.sendRaw(frame);
        Received refused = visitor.awaitAfter(before, "refused", any -> true);
        assertThat(refused.text("code")).as(refused.toString()).isEqualTo(code);
        assertThat(refused.text("field")).as(refused.toString()).isEqualTo(field);
        assertThat(refused.has("limit")).isEqualTo(code.equals("too_large"));
    }

    private static String say(String text) {
        return "{\"type\":\"say\",\"ref\":\"%s\",\"text\":\"%s\"}".formatted(REF, text);
    }
}
