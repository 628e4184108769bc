/**
 * Everything that happened between a shop and its customers, kept in PostgreSQL: the archive, the timeline of a customer, past conversations, imports.
 *
 * <p>A <em>touchpoint</em> is one record of a site's log. The {@link io.momentdesk.touchpoint.Archiver} reads the log from where it stopped and writes
 * the records, the conversations, customers and orders they tell of, and the new position in one transaction; repeating it changes nothing. While
 * PostgreSQL is away it waits and catches up; only what is archived is ever trimmed from the log.
 *
 * <p>A log that has lost its end (a restore, a failover without replicas) takes the archive along: what it has no longer is set apart in the table
 * {@code superseded}, so that the archive stays what the log says (M7).
 *
 * <p>Not here: what happens now. Open conversations are read from {@code conversation}, live orders from {@code commerce}.
 *
 * <p>Key: {@code incarnation} string, another one when Redis has lost the log.
 */
@NullMarked
package io.momentdesk.touchpoint;

import org.jspecify.annotations.NullMarked;
