/**
 * A conversation is one ordered log of entries between a visitor and the desk: a chat, or a ticket when nobody can answer now. It is a state machine
 * (new, queued, assigned, parked, resolved) whose every step is an entry, written by one script together with the site's log.
 *
 * <p>Keys, below {@code md:{site}:}: {@code c:<conversation>} the state (hash), {@code e:<conversation>} the entries (list, element n − 1 is seq n),
 * {@code r:<conversation>} and {@code vr:<visitor>} the refs done, {@code vc:<visitor>} all, {@code vopen:<visitor>} the open ones and
 * {@code vo:<visitor>} the one open chat of a visitor, {@code dirty} what waits for a decision, {@code closed} what may leave Redis.
 *
 * <p>Not here: which moment it is in, and who gets it ({@code routing}).
 */
@NullMarked
package io.momentdesk.conversation;

import org.jspecify.annotations.NullMarked;
