package io.momentdesk.knowledge.exchange;

import io.momentdesk.knowledge.KnowledgeEdits;
import io.momentdesk.knowledge.item.Item;
import io.momentdesk.knowledge.item.ItemJson;
import io.momentdesk.knowledge.item.Kind;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code {"items":[{"id":"…", …the document}]}}, or the list alone; also as the list call answers, with the document under {@code item}. */
final class JsonFormat implements Format {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public byte[] write(Kind kind, List<Item> items) {
        ObjectNode file = JSON.createObjectNode();
        ArrayNode list = file.putArray("items");
        for (Item item : items) {
            ObjectNode document = list.addObject().put("id", item.id());
            document.setAll(ItemJson.write(item));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    @Override
    public List<Entry> read(Kind kind, byte[] file, Charset charset, Findings findings) {
        List<Entry> entries = new ArrayList<>();
        Decoding.text(file, charset, null, findings).ifPresent(text -> {
            try (JsonParser parser = JSON.createParser(text)) {
                if (toTheList(parser)) {
                    if (entries(parser, entries, findings)) {
                        toTheEnd(parser);
                    }
                } else {
                    findings.wrong(
                            Place.line(1), "items", "The file must be a list of items, or an object with items.");
                }
            } catch (JacksonException notJson) {
                int line = Math.max(1, notJson.getLocation().getLineNr());
                findings.wrong(Place.line(line), "file", "It is not JSON: " + notJson.getOriginalMessage());
            }
        });
        return entries;
    }

    private static boolean toTheList(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            return true;
        }
        while (token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean items = parser.currentName().equals("items");
            if (parser.nextToken() == JsonToken.START_ARRAY && items) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static void toTheEnd(JsonParser parser) {
        JsonToken token = parser.nextToken();
        while (token != null) {
            token = parser.nextToken();
        }
    }

    /** False when there are too many, and the rest is not read. */
    private static boolean entries(JsonParser parser, List<Entry> entries, Findings findings) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Place place = Place.line(parser.currentTokenLocation().getLineNr());
            if (entries.size() >= KnowledgeEdits.MOST_ITEMS) {
                findings.tooLarge(place, "items", KnowledgeEdits.MOST_ITEMS);
                return false;
            }
            JsonNode node = parser.readValueAsTree();
            if (!(node instanceof ObjectNode object)) {
                findings.wrong(place, "items", "An item must be an object.");
                continue;
            }
            JsonNode id = object.remove("id");
            if (id == null || !id.isString()) {
                findings.wrong(place, "id", "id is missing.");
                continue;
            }
            ObjectNode document = object.get("item") instanceof ObjectNode wrapped ? wrapped : object;
            entries.add(new Entry(id.asString(), document, place, Map.of(), true));
        }
        return true;
    }
}
