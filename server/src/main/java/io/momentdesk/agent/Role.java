package io.momentdesk.agent;

/** {@code AGENT}: own desks; {@code SUPERVISOR}: all desks; {@code ADMIN}: site, people and keys, not conversations. */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN
}
