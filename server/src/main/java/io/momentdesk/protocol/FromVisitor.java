package io.momentdesk.protocol;

/** What became of a frame a visitor sent: the frame, or why it is refused. */
public sealed interface FromVisitor permits VisitorFrame, Refused {}
