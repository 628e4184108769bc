package io.momentdesk.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as one reader may see it, on its way out (MSG4).
 *
 * @param prev the {@code seq} of the previous entry this reader may see, 0 if none (MSG5)
 * @param fields the rest of the entry as stored: the text of a JSON object with {@code from} and the fields of its kind
 * @param ref only for the sender's own sockets
 */
public record SeenEntry(
        long seq,
        long prev,
        Instant at,
        String kind,
        String fields,
        @Nullable String ref) {}
