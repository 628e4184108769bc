package io.momentdesk.protocol;

import java.util.List;

/** The agent who is signed in. */
public record OwnAgent(String id, String name, AgentRole role, List<String> queues, int capacity, AgentStatus status) {}
