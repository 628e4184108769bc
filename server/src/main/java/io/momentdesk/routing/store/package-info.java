/** What routing reads from Redis itself; what it changes it changes by scripts. */
@NullMarked
package io.momentdesk.routing.store;

import org.jspecify.annotations.NullMarked;
