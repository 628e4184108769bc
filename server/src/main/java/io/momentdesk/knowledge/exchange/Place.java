package io.momentdesk.knowledge.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in an import.
 *
 * @param file within a zip; null for a file by itself
 * @param line from 1; null for a file as a whole
 */
record Place(@Nullable String file, @Nullable Integer line) {

    static final Place WHOLE = new Place(null, null);

    static Place line(int line) {
        return new Place(null, line);
    }
}
