/**
 * What a desk knows as files: JSON, CSV with a row a language, and a folder of Markdown files in a zip. What is exported comes back in exactly as it was. An
 * import reads the whole <em>file</em> into <em>entries</em>, examines each, and tells every mistake with its line; then all of it is written in one
 * transaction, or, with a single mistake or when it was only tried, nothing. Not here: what an item may say ({@code knowledge.item}), and versions.
 */
@NamedInterface("exchange")
@NullMarked
package io.momentdesk.knowledge.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
