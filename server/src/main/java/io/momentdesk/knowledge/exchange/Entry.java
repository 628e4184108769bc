package io.momentdesk.knowledge.exchange;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item as a file has it, not examined yet.
 *
 * @param places where the parts of the document stand, by the beginning of their path, such as {@code texts.fa}; what is not in it stands at {@code place}
 * @param whole whether what the document does not speak of is to go; else it stays as it is on the desk, and what is null becomes what is usual
 */
record Entry(String id, ObjectNode document, Place place, Map<String, Place> places, boolean whole) {

    Place placeOf(String field) {
        Place found = place;
        int longest = -1;
        for (Map.Entry<String, Place> part : places.entrySet()) {
            if (part.getKey().length() > longest
                    && (field.equals(part.getKey()) || field.startsWith(part.getKey() + "."))) {
                longest = part.getKey().length();
                found = part.getValue();
            }
        }
        return found;
    }
}
