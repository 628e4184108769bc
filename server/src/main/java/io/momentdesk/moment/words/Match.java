package io.momentdesk.moment.words;

/**
 * A concept found in a text.
 *
 * @param said the words that said it
 * @param weak whether they only hint at it
 */
public record Match(String concept, String said, boolean weak) {}
