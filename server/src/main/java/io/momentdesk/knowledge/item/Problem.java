package io.momentdesk.knowledge.item;

import org.jspecify.annotations.Nullable;

/**
 * A mistake of a document.
 *
 * @param field a path such as {@code texts.fa.steps[2].choices[0].to}
 * @param limit what it went over
 */
public record Problem(
        String field, String message, @Nullable Long limit) {

    String code() {
        return limit == null ? "invalid" : "too_large";
    }
}
