package io.momentdesk.protocol;

/** A fact that counted: a positive weight speaks for the decision, a negative one against. */
public record Evidence(String code, double weight, String text) {}
