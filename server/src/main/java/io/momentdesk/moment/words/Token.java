package io.momentdesk.moment.words;

/**
 * One word of a text.
 *
 * @param sentence counts up at full stops, question marks and line ends; patterns do not reach over them
 * @param clause counts up at commas and "but" as well; negation does not reach over them
 * @param from where the word begins in the text as written, {@code to} where it ends
 */
record Token(String surface, String stem, int sentence, int clause, int from, int to) {}
