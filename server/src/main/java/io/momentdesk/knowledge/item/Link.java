package io.momentdesk.knowledge.item;

/**
 * Something to open, or a picture to look at, beside the words.
 *
 * @param url a picture's is https
 * @param title what a reader sees instead of the address, or a picture's description; may be empty
 */
public record Link(String url, String title) {}
