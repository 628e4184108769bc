package io.momentdesk.commerce;

/** An order as it is kept: facts and milestones as JSON, and the revision that a write must name. */
public record OrderRow(String rev, String number, String facts, String seen, long updatedAt) {}
