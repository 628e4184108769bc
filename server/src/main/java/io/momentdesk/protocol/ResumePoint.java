package io.momentdesk.protocol;

/** The last entry a client has of a conversation (RES1). */
public record ResumePoint(String conversation, String epoch, long seq) {}
