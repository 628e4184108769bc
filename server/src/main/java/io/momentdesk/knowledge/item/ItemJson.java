package io.momentdesk.knowledge.item;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An item as its document: always the same one for the same item, without what goes without saying. */
public final class ItemJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ItemJson() {}

    public static ObjectNode write(Item item) {
        ObjectNode document = scope(item.scope());
        ObjectNode texts = document.putObject("texts");
        item.texts().forEach((language, wording) -> texts.set(language, wording(item.kind(), wording)));
        return document;
    }

    /** What is the same in all languages. */
    public static ObjectNode scope(Scope scope) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode moments = document.putArray("moments");
        scope.moments().forEach(moment -> moments.add(moment.name()));
        list(document, "tags", scope.tags());
        Showing showing = scope.showing();
        list(document, "products", showing.products());
        text(document, "when", showing.when());
        text(document, "from", showing.from() == null ? "" : showing.from().toString());
        text(document, "until", showing.until() == null ? "" : showing.until().toString());
        if (showing.audience() != Audience.EVERYONE) {
            document.put("audience", showing.audience().wire());
        }
        document.put("position", scope.position());
        document.put("status", scope.status().wire());
        text(document, "firstWithout", scope.firstWithout() == null ? "" : scope.firstWithout());
        links(document, "links", scope.links());
        links(document, "pictures", scope.pictures());
        return document;
    }

    public static ObjectNode wording(Kind kind, Wording wording) {
        ObjectNode node = JSON.createObjectNode().put(kind.head(), wording.head());
        if (wording.steps().isEmpty()) {
            node.put(kind.body(), wording.body());
        } else {
            ArrayNode steps = node.putArray("steps");
            wording.steps().forEach(step -> steps.add(step(step)));
        }
        text(node, "keywords", wording.keywords());
        list(node, "asked", wording.asked());
        return node;
    }

    private static ObjectNode step(Step step) {
        ObjectNode node = JSON.createObjectNode().put("id", step.id()).put("text", step.text());
        if (!step.choices().isEmpty()) {
            ArrayNode choices = node.putArray("choices");
            for (Step.Choice choice : step.choices()) {
                text(choices.addObject().put("to", choice.to()), "label", choice.label());
            }
        }
        return node;
    }

    private static void links(ObjectNode document, String field, List<Link> links) {
        if (!links.isEmpty()) {
            ArrayNode list = document.putArray(field);
            links.forEach(link -> text(list.addObject().put("url", link.url()), "title", link.title()));
        }
    }

    private static void list(ObjectNode document, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = document.putArray(field);
            values.forEach(list::add);
        }
    }

    private static void text(ObjectNode document, String field, String value) {
        if (!value.isEmpty()) {
            document.put(field, value);
        }
    }
}
