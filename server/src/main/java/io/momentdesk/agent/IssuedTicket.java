package io.momentdesk.agent;

import java.time.Instant;

/** A one-time ticket for one socket, as it is handed out; only its hash is kept. */
public record IssuedTicket(String ticket, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedTicket[expiresAt=" + expiresAt + "]";
    }
}
