package io.momentdesk.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suggestions that were looked at and not taken. */
public record Passed(
        @Nullable List<String> scripts, @Nullable List<String> faq) {}
