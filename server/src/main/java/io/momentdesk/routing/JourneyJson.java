package io.momentdesk.routing;

import io.momentdesk.moment.Decision.Journey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A journey as the protocol names it: {@code {"kind":"order","order":"1001"}}. */
final class JourneyJson {

    private JourneyJson() {}

    static ObjectNode of(JsonMapper json, @Nullable Journey journey) {
        ObjectNode node = json.createObjectNode().put("kind", journey == null ? "none" : journey.kind());
        if (journey != null && journey.order() != null) {
            node.put("order", journey.order());
        }
        return node;
    }
}
