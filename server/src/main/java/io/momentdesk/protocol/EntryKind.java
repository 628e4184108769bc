package io.momentdesk.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** The kinds of entries, and what of them a visitor may see. On the wire in lower case. */
public enum EntryKind {
    MESSAGE(true, Set.of("used")),
    NOTE(false, Set.of()),
    MOMENT(true, Set.of("evidence", "rules", "was", "reason")),
    QUEUED(true, Set.of()),
    ASSIGNED(true, Set.of("gen")),
    TRANSFERRED(false, Set.of()),
    PARKED(false, Set.of()),
    RESOLVED(true, Set.of("outcome")),
    REOPENED(true, Set.of()),
    RATED(true, Set.of()),
    TICKET(true, Set.of()),
    REDACTED(true, Set.of());

    private final boolean seenByVisitors;
    private final Set<String> agentsOnly;

    EntryKind(boolean seenByVisitors, Set<String> agentsOnly) {
        this.seenByVisitors = seenByVisitors;
        this.agentsOnly = agentsOnly;
    }

    public boolean seenByVisitors() {
        return seenByVisitors;
    }

    /** The fields a visitor does not get. */
    public Set<String> agentsOnly() {
        return agentsOnly;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
