package io.momentdesk.site;

import java.time.Duration;

/**
 * The people of one moment, behind one queue.
 *
 * @param queue the key of the queue, for the six first desks the moment's code in lower case
 * @param target how soon the first reply should come
 * @param policy as it was set; {@link Site#policy} fills in what is shipped
 */
public record Desk(String queue, Moment moment, String name, Duration target, Hours hours, DeskPolicy policy) {}
