package io.momentdesk.visitor;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor did with an answer of the FAQ.
 *
 * @param article its id
 * @param question as the visitor read it
 * @param moment which the visitor was in, a code; null when it is not known
 */
public record ArticleSign(
        String article, String question, Did did, @Nullable String moment) {

    public enum Did {
        /** It was on the screen. */
        OPENED,
        /** The visitor says that it helped. */
        HELPED,
        /** The visitor says that it did not. */
        UNHELPFUL;

        /** Said by the visitor, not only seen by the widget. */
        public boolean isSaid() {
            return this != OPENED;
        }
    }
}
