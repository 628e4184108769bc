/**
 * Momentdesk's server: a support desk that knows which moment of truth a customer is in.
 *
 * <p>Each package below is a module with its words, its Redis keys and what it is not in its own description. From the ground up: {@code redis} and
 * {@code protocol}; {@code site}; {@code visitor} and {@code agent}; {@code commerce} and {@code conversation}; {@code moment}; {@code knowledge} and
 * {@code routing}; {@code touchpoint}; {@code gateway}. {@code embedded} brings the stores along, {@code demo} is a shop that happens to live in the same
 * process. Arrows only point down.
 */
@NullMarked
package io.momentdesk;

import org.jspecify.annotations.NullMarked;
