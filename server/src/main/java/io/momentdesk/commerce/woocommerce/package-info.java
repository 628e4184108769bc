/**
 * WooCommerce's webhooks, translated at the door. Only here are WooCommerce's words known: its states of an order, its times without a zone, its fields
 * ({@code meta_data}) in which plugins keep parcels and our widget its reference.
 *
 * <p>{@code completed} means that the shop has done its part: for goods that are sent, sent; for all others, there. A state of a plugin that is not known says
 * nothing.
 */
@NamedInterface("woocommerce")
@NullMarked
package io.momentdesk.commerce.woocommerce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
