/**
 * The way in for the past: from another desk, from a shop's books, and for the demo. Lines of JSON become rows of the archive with their own times; what
 * is past is never live, except that a recent order is known to the journeys of its customer from then on.
 *
 * <p>Each line stands for itself: one that cannot be taken is reported with its number and field, the others are taken. What is there already, by its id,
 * is left as it is, so that a broken import can be sent again.
 */
@NamedInterface("bringin")
@NullMarked
package io.momentdesk.touchpoint.bringin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
