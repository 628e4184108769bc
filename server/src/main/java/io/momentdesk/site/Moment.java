package io.momentdesk.site;

import java.util.Locale;

/** The six moments of truth in journey order; the names are the codes of the protocol, the API and the database. */
public enum Moment {
    STIMULUS,
    ZMOT,
    FMOT,
    AMOT,
    SMOT,
    UMOT;

    /** The key of this moment's queue, the code in lower case. */
    public String queue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
