package io.momentdesk.agent;

import java.time.Duration;
import java.util.Optional;

/** Keeps the hash of each ticket until it is used or over. */
public interface TicketStore {

    void keep(String site, String ticketHash, String holder, Duration life);

    /** Whom it was made for; at most once for each ticket. */
    Optional<String> take(String site, String ticketHash);
}
