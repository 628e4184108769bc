/**
 * A desk that may be broken: several nodes as processes of their own on one real Redis and one PostgreSQL, each node with its own link to Redis. Every part
 * can be killed, frozen, cut off and started again; all ends with the test's process.
 */
@NullMarked
package io.momentdesk.faults.desk;

import org.jspecify.annotations.NullMarked;
