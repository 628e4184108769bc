/**
 * Who is writing: anonymous at first, then known by proof. Holds the visitor, their consent, and the session with its arrival, pages and shop events.
 * Not here: orders ({@code commerce}) and what was said ({@code conversation}).
 */
@NullMarked
package io.momentdesk.visitor;

import org.jspecify.annotations.NullMarked;
