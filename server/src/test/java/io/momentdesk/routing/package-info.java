/** Routing, mostly by its scripts alone on a real Redis; what people see of it is proved over sockets in {@code gateway}. */
@NullMarked
package io.momentdesk.routing;

import org.jspecify.annotations.NullMarked;
