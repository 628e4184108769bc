package io.momentdesk.redis;

import java.util.Map;

/**
 * One record of a site's log.
 *
 * @param position the stream id, {@code <ms>-<n>}; later is greater
 * @param fields always {@code t} (what kind of record) and {@code v} (the visitor, may be empty)
 */
public record LogRecord(String position, Map<String, String> fields) {

    public String type() {
        return field("t");
    }

    /** Empty when absent. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
