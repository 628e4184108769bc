package io.momentdesk.knowledge.item;

import java.util.Locale;

/** What an item is for: to be read by customers, or to be said by agents. */
public enum Kind {
    FAQ,
    SCRIPT;

    /** As in the database and in documents. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** The name of what a wording begins with: a question, or a title. */
    public String head() {
        return this == FAQ ? "question" : "title";
    }

    /** The name of what a wording says. */
    public String body() {
        return this == FAQ ? "answer" : "text";
    }
}
