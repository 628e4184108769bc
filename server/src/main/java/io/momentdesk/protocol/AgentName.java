package io.momentdesk.protocol;

/** An agent as others see them. */
public record AgentName(String id, String name) {}
