package io.momentdesk.moment.words;

/**
 * A concept found in a text.
 *
 * @param said the words that said it, as written
 * @param first index of its first token, {@code last} of its last
 */
public record Match(String concept, String said, int first, int last) {}
