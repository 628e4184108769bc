/**
 * A site is one shop with its desk: keys, allowed origins, desks with their hours, and the vocabulary of the six moments.
 * Every other record in the system belongs to exactly one site.
 */
@NullMarked
package io.momentdesk.site;

import org.jspecify.annotations.NullMarked;
