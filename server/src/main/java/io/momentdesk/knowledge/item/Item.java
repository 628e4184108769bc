package io.momentdesk.knowledge.item;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer or a script.
 *
 * @param id the same in all languages, and for good
 * @param texts by language tag
 */
public record Item(Kind kind, String id, Scope scope, Map<String, Wording> texts) {

    public Item {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    public boolean published() {
        return scope.status() == Status.PUBLISHED;
    }
}
