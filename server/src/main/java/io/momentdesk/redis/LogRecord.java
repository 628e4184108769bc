package io.momentdesk.redis;

import io.lettuce.core.codec.Base16;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

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

    /** Tells this record from another one that has taken its place. */
    public String digest() {
        return Base16.digest(new TreeMap<>(fields).toString().getBytes(StandardCharsets.UTF_8));
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
