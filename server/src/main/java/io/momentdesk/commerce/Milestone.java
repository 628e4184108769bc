package io.momentdesk.commerce;

import java.time.Instant;

/** @param name such as {@code sent}; {@code updated} for a change that is no milestone */
public record Milestone(String name, Instant at) {}
