/**
 * What the shop told us: orders and their shipments, in our own words whatever dialect they came in.
 * An order's own moment is not decided here but in {@code moment}.
 */
@NullMarked
package io.momentdesk.commerce;

import org.jspecify.annotations.NullMarked;
