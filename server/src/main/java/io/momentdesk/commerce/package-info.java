/**
 * What the shop told us: orders and their shipments, in our own words whatever dialect they came in.
 *
 * <p>A shop's words are translated at the door ({@code shopify}, {@code woocommerce}, {@code easypost}, or the neutral dialect here) into an {@link io.momentdesk.commerce.OrderUpdate}: facts,
 * each with the time it was true at. {@link io.momentdesk.commerce.KnownOrder} merges them fact by fact, the newer wins, so the order known in the end does
 * not depend on the order in which the updates came. Every milestone (sent, delivered …) is logged once.
 *
 * <p>Keys: {@code o:<number>} hash, the order known · {@code oid:<id>} the number behind a shop's order id or a tracking code · {@code op:<id>}
 * list of updates that came before their order · {@code hook:<id>} a webhook delivery that was seen · {@code vorders:<visitor>}, {@code corders:<customer>} sets of numbers. Ids that came
 * from outside are hashed.
 *
 * <p>Not here: an order's moment; that is decided in {@code moment}.
 */
@NullMarked
package io.momentdesk.commerce;

import org.jspecify.annotations.NullMarked;
