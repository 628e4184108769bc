package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** PRS2: how far one has received and read; cumulative, only ever rises. */
@Def("Mark")
public record Mark(
        String conversation,
        @Nullable Long received,
        @Nullable Long read) implements VisitorFrame, AgentFrame {}
