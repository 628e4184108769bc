package io.momentdesk.knowledge.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param applied false when it was only tried, and when anything was wrong: then nothing has changed
 * @param refused how many items have mistakes
 * @param items the first thousand, in the file's order
 * @param lost the languages that items lose by it
 * @param problems the first thousand
 */
public record ImportReport(
        boolean applied,
        int created,
        int changed,
        int unchanged,
        int refused,
        List<Taken> items,
        List<Lost> lost,
        List<Finding> problems) {

    /** @param what created, changed, unchanged or refused */
    public record Taken(@Nullable String file, @Nullable Integer line, String id, String what) {}

    /** An item that the file has in fewer languages than the desk. */
    public record Lost(@Nullable String file, @Nullable Integer line, String id, List<String> languages) {}

    /**
     * A mistake.
     *
     * @param file within a zip
     * @param line from 1
     * @param field a column, or a path in the item's document
     * @param limit what it went over
     */
    public record Finding(
            @Nullable String file,
            @Nullable Integer line,
            @Nullable String id,
            String field,
            String message,
            @Nullable Long limit) {}
}
