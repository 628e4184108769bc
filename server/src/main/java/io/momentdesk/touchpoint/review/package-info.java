/**
 * Looking back at decisions: how right they were ({@link io.momentdesk.touchpoint.review.Accuracy}), what other rules would have decided from the same facts
 * ({@link io.momentdesk.touchpoint.review.Simulator}), and which weights would have been better ({@link io.momentdesk.touchpoint.review.Suggestions}).
 *
 * <p>An agent's correction is the truth; a decision that an agent saw and let stand counts as right. All is read from the archive, with a limit in time and
 * number, and nothing live is touched. What is told of conversations are ids, moments and the codes of facts, never what anybody wrote.
 */
@NamedInterface("review")
@NullMarked
package io.momentdesk.touchpoint.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
