/**
 * The edge: the sockets of visitors and agents, the fan-out of the log to them, and HTTP. Everything may be called from here; nothing depends on it.
 */
@NullMarked
package io.momentdesk.gateway;

import org.jspecify.annotations.NullMarked;
