package io.momentdesk.knowledge.item;

import java.util.Locale;

/** Who may see an item, and who looks at it; later ones see all that earlier ones see. Drafts are seen by none of them. */
public enum Audience {
    EVERYONE,
    /** Visitors who have proven who they are, or of whom an order is known. */
    CUSTOMERS,
    AGENTS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean sees(Audience meant) {
        return compareTo(meant) >= 0;
    }
}
