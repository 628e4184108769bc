package io.momentdesk.protocol;

/** MSG4: one entry, pushed. */
@Def("EntryFrame")
public record EntryFrame(String conversation, String epoch, SeenEntry entry) implements ServerFrame {}
