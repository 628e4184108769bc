/**
 * Webhooks as they come in, whoever sends them: the signature over the raw body, the body read by name, and what became of it, counted.
 *
 * <p>What a body means is the business of a {@link io.momentdesk.commerce.hooks.Dialect}, one for each kind of sender, in a package of its own.
 */
@NamedInterface("hooks")
@NullMarked
package io.momentdesk.commerce.hooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
