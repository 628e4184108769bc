package io.momentdesk.protocol;

import org.jspecify.annotations.Nullable;

/** RES3: the entries after one. */
@Def("Pull")
public record Pull(
        String ref,
        String conversation,
        String epoch,
        long after,
        @Nullable Integer limit) implements VisitorFrame, AgentFrame {}
