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

    /** Compares two positions. */
    public static boolean isBefore(String position, String other) {
        int byTime = Long.compare(part(position, 0), part(other, 0));
        return byTime < 0 || byTime == 0 && part(position, 1) < part(other, 1);
    }

    private static long part(String position, int index) {
        return Long.parseLong(position.split("-")[index]);
    }
}
