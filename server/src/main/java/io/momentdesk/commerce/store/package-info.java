/** Orders in Redis: reads the known order, and writes it through {@code lua/commerce} only when nobody else did meanwhile. */
@NullMarked
package io.momentdesk.commerce.store;

import org.jspecify.annotations.NullMarked;
