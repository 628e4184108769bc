/**
 * Webhooks that go out: what happens at a desk is told to the shop's own systems.
 *
 * <p>The archive notes each new record of the log in {@code webhook_feed}, in its own transaction. {@link io.momentdesk.touchpoint.hooks.HookFeed} makes an
 * <em>event</em> of it and a <em>delivery</em> for each webhook that asks for such events; {@link io.momentdesk.touchpoint.hooks.Courier} takes deliveries
 * that are due under a lease, sends them and notes the outcome. Any node does either. The deliveries of one conversation stand in a <em>line</em>: only its first
 * has a time at which it is due (M9). An address is looked up once for a connection and refused unless it is public (SEC17).
 *
 * <p>Not here: the webhooks that come in ({@code commerce.hooks}).
 */
@NamedInterface("hooks")
@NullMarked
package io.momentdesk.touchpoint.hooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
