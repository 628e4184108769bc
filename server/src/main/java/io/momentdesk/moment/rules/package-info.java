/**
 * What the desk knows about moments, as data: how hard each fact pulls towards each moment ({@link Pull}), the few numbers of the
 * decision ({@link RuleSettings}), and the texts an agent reads. The files lie under {@code moment/} on the class path:
 * {@code weights.yaml}, {@code words/<language>.yaml}, {@code texts/<language>.yaml}. Reading them happens here, once, at start;
 * the decision itself reads nothing.
 */
@NamedInterface("rules")
@NullMarked
package io.momentdesk.moment.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
