/**
 * Words to concepts: a message is normalised and cut into tokens ({@link Text}), and a language's {@link Lexicon} finds the
 * concepts in it, such as {@code words.where_is_it}, with the span that said so. Patterns are data; their small language is
 * described in {@link Pattern}. Which languages a message is in is told by {@link Speech}; how a language is spelled, and how its verbs
 * change, by {@link Spelling} and {@link Verbs}. What a concept means for a moment is not said here but in the weights of {@code moment.rules}.
 */
@NullMarked
package io.momentdesk.moment.words;

import org.jspecify.annotations.NullMarked;
