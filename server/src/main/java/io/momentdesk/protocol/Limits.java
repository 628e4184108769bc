package io.momentdesk.protocol;

/** What a message may be; as {@code welcome} tells it, and as the schema says it. */
public record Limits(int text, int frame, int files, long fileBytes) {}
