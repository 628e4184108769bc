package io.momentdesk.knowledge;

import io.momentdesk.knowledge.KnowledgeStore.Key;
import io.momentdesk.knowledge.item.Item;
import java.time.Instant;

/**
 * An item as it is kept.
 *
 * @param own whether the site has edited it; else it follows what the product ships
 */
public record Held(Item item, int version, boolean own, Instant at, Editor by) {

    Key key() {
        return new Key(item.kind(), item.id());
    }
}
