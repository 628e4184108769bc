/**
 * Which text fits best to what was said. A {@link KnowledgeIndex} holds the texts of one language, searched by Lucene in memory; words are read
 * as in {@code moment} ({@link io.momentdesk.moment.WordReader}), synonyms are data ({@code knowledge/synonyms/<language>.txt}), and what a text
 * and a question mean counts as well as their words, so that languages meet. The best few are looked at closely: how much of the question they
 * cover, whether facts and page speak for them, what people made of them here. Each comes with its {@link Reason}s. Nothing here knows where
 * texts are kept, or what kind they are.
 */
@NullMarked
package io.momentdesk.knowledge.ranking;

import org.jspecify.annotations.NullMarked;
