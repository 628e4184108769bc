package io.momentdesk.knowledge.exchange;

import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemJson;
import io.momentdesk.knowledge.item.Kind;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a file says, laid over what is on the desk: fields and languages that it does not speak of stay, and null becomes what is usual. */
final class Overlay {

    private Overlay() {}

    static ObjectNode of(Item before, ObjectNode said) {
        ObjectNode all = ItemJson.write(before);
        ObjectNode texts = all.withObject("/texts");
        said.properties().stream()
                .filter(field -> !field.getKey().equals("texts"))
                .forEach(field -> all.set(field.getKey(), field.getValue()));
        said.path("texts").properties().forEach(text -> {
            JsonNode own = before.texts().containsKey(tag(text.getKey())) ? texts.remove(tag(text.getKey())) : null;
            texts.set(text.getKey(), own == null ? text.getValue() : wording(before.kind(), own, text.getValue()));
        });
        return all;
    }

    private static String tag(String language) {
        return Locale.forLanguageTag(language).toLanguageTag();
    }

    /** A script has one text or steps: saying one of them takes the other away. */
    private static JsonNode wording(Kind kind, JsonNode own, JsonNode said) {
        ObjectNode wording = (ObjectNode) own;
        if (said.hasNonNull("steps")) {
            wording.remove(kind.body());
        }
        if (said.hasNonNull(kind.body())) {
            wording.remove("steps");
        }
        said.properties().forEach(field -> wording.set(field.getKey(), field.getValue()));
        return wording;
    }
}
