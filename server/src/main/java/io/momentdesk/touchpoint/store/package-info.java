/** The archive in PostgreSQL, and the glances into Redis that it is filled with. */
@NullMarked
package io.momentdesk.touchpoint.store;

import org.jspecify.annotations.NullMarked;
