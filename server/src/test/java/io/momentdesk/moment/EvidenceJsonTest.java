package io.momentdesk.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.visitor.Session;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EvidenceJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Moments moments = new Moments();

    @Test
    void whatIsKeptInEnglishIsToldInTheLanguageOfWhoeverReadsIt() {
        ObjectNode entry = entry();
        assertThat(entry.at("/evidence/0/text").asString()).startsWith("They say that it does not work: “");

        EvidenceJson.tell(entry, moments, "fa-IR", NOW);

        assertThat(entry.at("/evidence/0/text").asString()).contains("not work").doesNotContain("They say");
        assertThat(entry.at("/evidence/0/code").asString()).isEqualTo("words.not_working");
        assertThat(entry.toString()).doesNotContain("args");
    }

    @Test
    void whatHasNoTextInALanguageStaysAsItWasWritten() {
        ObjectNode entry = JSON.createObjectNode();
        entry.putArray("evidence")
                .addObject()
                .put("code", "rule.trial")
                .put("weight", 2)
                .put("text", "Order 7 is in its trial");

        EvidenceJson.tell(entry, moments, "ar", NOW);

        assertThat(entry.at("/evidence/0/text").asString()).isEqualTo("Order 7 is in its trial");
    }

    @Test
    void anEntryWithoutEvidenceStaysAsItIs() {
        ObjectNode entry = JSON.createObjectNode().put("text", "hello");
        EvidenceJson.tell(entry, moments, "lv", NOW);
        assertThat(entry.toString()).isEqualTo("{\"text\":\"hello\"}");
    }

    private ObjectNode entry() {
        Facts facts = new Facts(NOW, null, Session.EMPTY, List.of(), List.of("The kettle does not work"), null, null);
        ObjectNode entry = JSON.createObjectNode();
        entry.set("evidence", JSON.valueToTree(moments.decide(facts).evidence()));
        assertThat(entry.toString()).contains("args");
        return entry;
    }
}
