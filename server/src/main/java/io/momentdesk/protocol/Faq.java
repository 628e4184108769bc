package io.momentdesk.protocol;

/** A suggested answer. */
public record Faq(String id, String question, String answer, double score) {}
