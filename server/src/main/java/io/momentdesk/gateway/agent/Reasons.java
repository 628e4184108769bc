package io.momentdesk.gateway.agent;

import io.momentdesk.conversation.Conversation;
import io.momentdesk.moment.Decision;
import io.momentdesk.moment.EvidenceJson;
import io.momentdesk.moment.Moments;
import io.momentdesk.protocol.Evidence;
import io.momentdesk.protocol.JourneyKind;
import io.momentdesk.protocol.JourneyName;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Why a conversation is in its moment and journey, as it was last decided, in the language of whoever reads it. */
@Component
class Reasons {

    private final Moments moments;
    private final JsonMapper json;
    private final Clock clock;

    Reasons(Moments moments, JsonMapper json, Clock clock) {
        this.moments = moments;
        this.json = json;
        this.clock = clock;
    }

    Optional<Decision> decision(Conversation conversation) {
        return Optional.of(conversation.decision())
                .filter(text -> !text.isEmpty())
                .map(text -> json.readValue(text, Decision.class));
    }

    List<Evidence> evidence(Decision decision, String locale) {
        return moments.evidence(decision, locale, clock.instant()).stream()
                .map(each -> new Evidence(each.code(), each.weight(), each.text()))
                .toList();
    }

    /** An entry's evidence, as kept, in another language. */
    void retell(ObjectNode entry, String locale, Instant at) {
        EvidenceJson.tell(entry, moments, locale, at);
    }

    @Nullable
    JourneyName journey(Conversation conversation) {
        String stored = conversation.text("journey");
        if (stored.isEmpty()) {
            return null;
        }
        JsonNode node = json.readTree(stored);
        return new JourneyName(
                JourneyKind.valueOf(node.path("kind").asString("none").toUpperCase(Locale.ROOT)),
                node.path("order").asString(null));
    }
}
