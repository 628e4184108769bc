/**
 * Turns facts (session, orders, words) into a decision: the journey, its moment, how sure, and the evidence for and against.
 * A pure function of its arguments: no I/O, no clock of its own. The live path, the explain endpoint and the evaluation run the same code.
 */
@NullMarked
package io.momentdesk.moment;

import org.jspecify.annotations.NullMarked;
