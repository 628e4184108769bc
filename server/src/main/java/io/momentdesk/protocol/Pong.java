package io.momentdesk.protocol;

/** RES5: the answer to a ping. */
@Def("Pong")
public record Pong(long n) implements VisitorFrame, AgentFrame {}
