package io.momentdesk.protocol;

/** A file of a message; its size in bytes. */
public record FileInfo(String id, String name, long size, String type) {}
