package io.momentdesk.knowledge.item;

import java.util.Locale;

/** A draft is seen by who writes it, and suggested to nobody. */
public enum Status {
    PUBLISHED,
    DRAFT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
