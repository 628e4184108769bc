/**
 * Shopify's webhooks, translated at the door. Only here are Shopify's words known: its topics, its states of payment and shipment, its way of naming an
 * order by an id where the customer knows a number.
 *
 * <p>The topic is believed before the body: bodies carry {@code cancelled_at} under topics that have nothing to do with cancelling. Ids are longer than a
 * double holds and stay text.
 */
@NamedInterface("shopify")
@NullMarked
package io.momentdesk.commerce.shopify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
