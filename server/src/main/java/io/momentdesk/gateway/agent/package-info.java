/** The agent's socket: {@code /ws/agent}. An agent sees what they own and what waits at their desks; a supervisor all desks. */
@NullMarked
package io.momentdesk.gateway.agent;

import org.jspecify.annotations.NullMarked;
