/**
 * The wire protocol {@code momentdesk.v1}: frames as sealed interfaces and records, and the {@link io.momentdesk.protocol.Codec} that reads and writes them.
 * Field types and limits are said once, in {@code server/protocol/protocol.schema.json}; a frame is held to it before anything looks at it,
 * and tests hold the records to it. The rules have ids (HS1 to ERR4) in {@code server/protocol/SPEC.md}.
 * Reading ends in a frame or in a {@link io.momentdesk.protocol.Refused}, never in an exception.
 * Not here: who may do what, and anything that a frame leads to.
 */
@NullMarked
package io.momentdesk.protocol;

import org.jspecify.annotations.NullMarked;
