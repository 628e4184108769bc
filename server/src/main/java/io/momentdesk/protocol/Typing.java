package io.momentdesk.protocol;

/** PRS1: said every few seconds while it is so, forgotten soon after. */
@Def("Typing")
public record Typing(String conversation, boolean on) implements VisitorFrame, AgentFrame {}
