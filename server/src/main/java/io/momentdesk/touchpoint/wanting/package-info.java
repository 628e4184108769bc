/**
 * What the desk's knowledge lacks, and what of it is used: questions of visitors for which no answer fits, grouped; what agents have marked as missing, painful or
 * a good idea; how often each answer and script was sent, read and found helpful. All is read from the archive, with a limit in time and number. A question is asked
 * again of what the desk knows today, so that a gap goes when it is filled. Not here: writing answers ({@code knowledge}).
 */
@NamedInterface("wanting")
@NullMarked
package io.momentdesk.touchpoint.wanting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
