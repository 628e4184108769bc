/**
 * Who gets a conversation, and when: decides its moment from the facts, puts it into that moment's queue, gives it to an agent who is present with
 * room, takes it back when a lease lapses, and turns it into a ticket where nobody is there.
 *
 * <p>Keys, below {@code md:{site}:}: {@code q:<queue>} and {@code t:<queue>} what waits, chats and tickets (sorted by the time each first waited),
 * {@code agents} the leases, {@code a:<agent>} status, capacity and desks, {@code al:<agent>} and {@code at:<agent>} the chats and tickets owned,
 * {@code waits:<queue>} how long the last ones waited, {@code sweeper} the node that sweeps.
 */
@NullMarked
package io.momentdesk.routing;

import org.jspecify.annotations.NullMarked;
