package io.momentdesk.touchpoint.bringin;

import io.momentdesk.redis.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, none of them longer than a limit. */
final class Lines {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[65_536];
    private int from;
    private int to;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Null at the end. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, from, end - from);
            if (line.size() > longest) {
                throw Refusal.tooLarge("line", longest);
            }
            boolean whole = end < to;
            from = Math.min(end + 1, to);
            if (whole) {
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }
}
