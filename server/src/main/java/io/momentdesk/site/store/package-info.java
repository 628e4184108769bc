/** Sites, desks and their hours in PostgreSQL: tables {@code site}, {@code site_origin}, {@code desk}, {@code secret}. Nothing in Redis. */
@NullMarked
package io.momentdesk.site.store;

import org.jspecify.annotations.NullMarked;
