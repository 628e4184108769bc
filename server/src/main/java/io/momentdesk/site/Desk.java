package io.momentdesk.site;

import java.time.Duration;

/**
 * The people of one moment, behind one queue.
 *
 * @param queue the key of the queue, for the six first desks the moment's code in lower case
 * @param target how soon the first reply should come
 */
public record Desk(String queue, Moment moment, String name, Duration target, Hours hours) {}
