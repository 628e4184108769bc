package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/**
 * ERR1: a frame that had no effect, and why.
 *
 * @param field a path into the frame such as {@code events[3].name}
 * @param limit what was exceeded
 * @param after seconds to wait before the same frame is sent again
 */
@Def("Refused")
public record Refused(
        @Nullable String ref,
        RefusalCode code,
        String message,
        @Nullable String field,
        @Nullable Long limit,
        boolean retry,
        @Nullable Integer after)
        implements ServerFrame, FromVisitor, FromAgent {

    public static Refused of(RefusalCode code, String message) {
        return new Refused(null, code, message, null, null, code.retry(), null);
    }

    public static Refused invalid(String field, String message) {
        return new Refused(null, RefusalCode.INVALID, message, field, null, false, null);
    }

    public static Refused tooLarge(String field, long limit, String message) {
        return new Refused(null, RefusalCode.TOO_LARGE, message, field, limit, false, null);
    }

    /** MSG7: a frame that was dropped unread. */
    public static Refused frameTooLarge(int limit) {
        return tooLarge("frame", limit, "the frame is larger than " + limit + " bytes");
    }

    public Refused to(@Nullable String sentRef) {
        return new Refused(sentRef, code, message, field, limit, retry, after);
    }

    public Refused after(int seconds) {
        return new Refused(ref, code, message, field, limit, retry, seconds);
    }
}
