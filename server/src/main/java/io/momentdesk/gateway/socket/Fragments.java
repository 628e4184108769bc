package io.momentdesk.gateway.socket;

import org.jspecify.annotations.Nullable;

/**
 * Puts a frame together from fragments. Too large a frame is read to its end and dropped (MSG7); far too large a one, or a flood of fragments, ends the
 * connection.
 */
final class Fragments {

    static final int FATAL = 512 * 1024;
    private static final int MOST_FRAGMENTS = 4096;

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private int count;

    Fragments(int limit) {
        this.limit = limit;
    }

    sealed interface Taken {}

    record Whole(String text) implements Taken {}

    record TooLarge() implements Taken {}

    record Flood() implements Taken {}

    /** Null until the frame is whole. */
    @Nullable
    Taken take(String fragment, boolean last) {
        bytes += utf8Length(fragment);
        count++;
        if (bytes > FATAL || count > MOST_FRAGMENTS) {
            return new Flood();
        }
        if (bytes <= limit) {
            text.append(fragment);
        }
        return last ? finished() : null;
    }

    private Taken finished() {
        Taken taken = bytes > limit ? new TooLarge() : new Whole(text.toString());
        text.setLength(0);
        if (text.capacity() > 4096) {
            text.trimToSize();
        }
        bytes = 0;
        count = 0;
        return taken;
    }

    private static int utf8Length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
