/**
 * EasyPost's webhooks on parcels under way, translated at the door. A tracker knows its tracking code and nothing of orders: it waits until an order has a
 * parcel of this code, whoever tells of it.
 */
@NamedInterface("easypost")
@NullMarked
package io.momentdesk.commerce.easypost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
