/**
 * Who gets a conversation, and when: decides its moment from the facts, puts it into that moment's queue, gives it to an agent who is present with
 * room, takes it back when a lease lapses, and turns it into a ticket where nobody is there.
 *
 * <p>Keys, below {@code md:{site}:}: {@code q:<queue>} and {@code t:<queue>} what waits, chats and tickets (sorted by the time each first waited, less its
 * boost), {@code agents} the leases, {@code a:<agent>} status, capacity and desks, {@code al:}, {@code at:} and {@code ao:<agent>} the chats and tickets owned
 * and the chats offered, {@code on:<skill>} and {@code room:<skill>} who is here and who has room, {@code moved} whose room has changed, {@code more} queues
 * with more to give out, {@code offers} until when, {@code no:<conversation>} who declined it, {@code regular:<visitor>} the agent they had,
 * {@code here} the visitors' signs of life, {@code parked} when each is resolved, {@code waits:<queue>} how long a place took, {@code policy} and
 * {@code desk:<queue>} what was decided about routing, {@code sweeper} the node that sweeps, {@code checked} when the indexes were last compared with the conversations.
 */
@NullMarked
package io.momentdesk.routing;

import org.jspecify.annotations.NullMarked;
