/** Versions and drafts of sites' rules in PostgreSQL. A version is never changed or taken away. */
@NullMarked
package io.momentdesk.moment.own.store;

import org.jspecify.annotations.NullMarked;
