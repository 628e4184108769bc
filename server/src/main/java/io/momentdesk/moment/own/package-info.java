/**
 * A site's own rules: what it has set otherwise than the product, and what it has added. They are data, a JSON document of <em>differences</em> over the
 * product's defaults (settings, weights, sources, page patterns, words, rules of its own), read and checked as a whole: what has one mistake changes nothing.
 *
 * <p>Each time they are put in force they get a <em>version</em>, which stays readable with who, when and why. A <em>draft</em>, one a site, is not in force
 * and is there to be tried. {@link io.momentdesk.moment.own.SiteRules} holds those in force in memory on every node.
 *
 * <p>Not here: trying a draft on past conversations, and how right decisions were. Both look at the archive, in {@code touchpoint.review}.
 */
@NamedInterface("own")
@NullMarked
package io.momentdesk.moment.own;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
