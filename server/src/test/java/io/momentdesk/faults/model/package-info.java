/**
 * A reference model of conversations and routing, and random sequences of commands that hold the real scripts to it. {@code Model} knows by itself what
 * each command must answer, and follows the site's log by legal steps only; after every command the live keys must be what the model says,
 * and the rules of state must hold. A seed makes a sequence; {@code -Dmomentdesk.seed=} runs one again, {@code -Dmomentdesk.sequences=} says how many.
 */
@NullMarked
package io.momentdesk.faults.model;

import org.jspecify.annotations.NullMarked;
