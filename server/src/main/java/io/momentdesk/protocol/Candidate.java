package io.momentdesk.protocol;

/** A decision that was less likely. */
public record Candidate(JourneyName journey, String moment, double confidence) {}
