/**
 * What tests stand on: a real Redis and a real PostgreSQL, the whole application on them, and a server as a process of
 * its own that may be killed.
 *
 * <p>The stores are, in this order: those named by {@code MOMENTDESK_TEST_REDIS_URL} and
 * {@code MOMENTDESK_TEST_POSTGRES_URL} (with {@code _USER} and {@code _PASSWORD}; emptied by the tests!), Docker's through Testcontainers with
 * {@code mvn -Pdocker}, else the embedded ones, one pair for all tests of a process. The log says which.
 *
 * <p>Tests of a module take {@link io.momentdesk.testing.RealStores}, tests of the application
 * {@link io.momentdesk.testing.DeskTest}, tests of a dying server {@link io.momentdesk.testing.RunningServer}. Stories are
 * told with {@link io.momentdesk.testing.DeskClient}, which holds the server to the protocol while it talks.
 */
@NullMarked
package io.momentdesk.testing;

import org.jspecify.annotations.NullMarked;
