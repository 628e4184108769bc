package io.momentdesk.protocol;

/** What became of a frame an agent sent: the frame, or why it is refused. */
public sealed interface FromAgent permits AgentFrame, Refused {}
