/**
 * What both sockets share: the handshake's checks, frames put together from fragments, one bounded outbound queue with one writer, heartbeat, limits.
 */
@NullMarked
package io.momentdesk.gateway.socket;

import org.jspecify.annotations.NullMarked;
