package io.momentdesk.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ready text, its variables filled; {@code gaps} names those that could not be. */
public record Script(
        String id,
        String title,
        String text,
        List<String> gaps,
        @Nullable List<Reason> why) {}
