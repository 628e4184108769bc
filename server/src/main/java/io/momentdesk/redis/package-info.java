/**
 * Redis, wrapped once: connections with the options our promises need, scripts, key names, the site's log and its doorbell.
 *
 * <p>Every key of a site is {@code md:{<site>}:<name>}, so that a site lives in one slot and every change is one atomic script. Each script gets the
 * site's log as {@code KEYS[1]} and appends to it in the same step that changes the live state. {@link io.momentdesk.redis.Refusal} is here because
 * scripts refuse too.
 *
 * <p>At the durability level {@code replicated} scripts go over connections of their own, and {@code md:{site}:replicated} is the key that is written so that
 * {@code WAIT} has something to wait for.
 *
 * <p>Not here: what any key means; that belongs to the module that owns it.
 */
@NullMarked
package io.momentdesk.redis;

import org.jspecify.annotations.NullMarked;
