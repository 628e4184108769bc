/**
 * The demo: a small shop, <em>Kettle &amp; Dusk</em>, with the widget on its pages, and a start page. It stands outside the desk: all it tells the desk
 * goes over HTTP, as Shopify's signed webhooks, or as the neutral dialect for what Shopify has no webhook for (a review, a return). Nothing in the desk
 * knows of it, and it exists in the profile {@code demo} only.
 *
 * <p>Words: a <em>purchase</em> is an order as the shop sees it, a list of <em>steps</em>, each to a {@code Stage}; a <em>call</em> is one request to the
 * desk, kept in the shop's books until the desk has taken it. The books are one JSON file, {@code demo-shop.json} in the data folder.
 */
@NullMarked
package io.momentdesk.demo;

import org.jspecify.annotations.NullMarked;
