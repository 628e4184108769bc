/**
 * Follows the log of each site and tells the sockets of this node what they may see. Nobody is told anything durable that is not in the log; a socket that
 * missed something reads it from the conversation.
 */
@NullMarked
package io.momentdesk.gateway.fanout;

import org.jspecify.annotations.NullMarked;
