/** People in PostgreSQL (tables {@code agent}, {@code agent_queue}) and one-time socket tickets in Redis. */
@NullMarked
package io.momentdesk.agent.store;

import org.jspecify.annotations.NullMarked;
