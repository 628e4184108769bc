package io.momentdesk.testing;

import io.momentdesk.protocol.EntryKind;
import io.momentdesk.protocol.ProtocolSchema;
import io.momentdesk.protocol.Refused;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what the server sends to the schema, and what it sends to a visitor to what visitors may see. */
final class FrameCheck {

    private static final JsonNode DEFINITIONS = JsonMapper.shared()
            .readTree(ProtocolSchema.class.getResourceAsStream("protocol.schema.json"))
            .get("$defs");

    private final Map<String, String> definitions = new HashMap<>();
    private final boolean visitor;

    FrameCheck(boolean visitor) {
        this.visitor = visitor;
        for (JsonNode one : DEFINITIONS.get(visitor ? "ToVisitor" : "ToAgent").get("oneOf")) {
            String ref = one.get("$ref").stringValue();
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            JsonNode frame = DEFINITIONS.get(name);
            JsonNode properties =
                    frame.has("allOf") ? frame.get("allOf").get(0).get("properties") : frame.get("properties");
            definitions.put(properties.get("type").get("const").stringValue(), name);
        }
    }

    Optional<String> violation(Received frame) {
        String definition = definitions.get(frame.type());
        if (definition == null) {
            return Optional.of("a frame that is not for this side: " + frame);
        }
        Optional<Refused> wrong = ProtocolSchema.get().check(definition, frame.json());
        if (wrong.isPresent()) {
            return Optional.of(
                    "a frame that does not keep to the schema, " + wrong.get().message() + ": " + frame);
        }
        return visitor && frame.is("entry") ? secret(frame) : Optional.empty();
    }

    private static Optional<String> secret(Received entry) {
        EntryKind kind = EntryKind.valueOf(String.valueOf(entry.text("kind")).toUpperCase(Locale.ROOT));
        if (!kind.seenByVisitors() || kind.agentsOnly().stream().anyMatch(entry::has)) {
            return Optional.of("an entry with what only agents may see: " + entry);
        }
        return Optional.empty();
    }
}
