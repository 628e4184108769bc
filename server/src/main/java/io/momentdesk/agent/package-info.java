/**
 * Who answers: people with a role, the desks they sit at, how many chats they hold at once, and how they prove who they are.
 * Presence (who is here now) is not kept here but in {@code routing}.
 * Redis: {@code md:{site}:ticket:<hash>} one-time tickets for a socket, 30 s.
 */
@NullMarked
package io.momentdesk.agent;

import org.jspecify.annotations.NullMarked;
