package io.momentdesk.embedded;

import org.jspecify.annotations.Nullable;

/** The server cannot start, for a reason that its operator can do something about. The message is one line. */
public class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
